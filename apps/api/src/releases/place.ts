import { type Language, type Localised, textIn } from '#shared/languages';
import type { ReleasedConference } from '#shared/releases/release-document';

type Where = Pick<ReleasedConference, 'name' | 'venue' | 'city' | 'languages'>;

/**
 * Where a panel is, as one line: room, venue, and the city unless the venue already names it. A panel across all
 * rooms (null) is at the venue. Never empty: without any place it is the conference's name.
 */
export function placeText(roomName: Localised | null, where: Where, language: Language): string {
  const text = (one: Localised) => textIn(one, language, where.languages);
  const room = roomName ? text(roomName) : '';
  const venue = text(where.venue);
  const city = text(where.city);
  const places = [room, venue, venue.includes(city) ? '' : city].filter(Boolean);
  return places.join(', ') || text(where.name);
}
