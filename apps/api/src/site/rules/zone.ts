import type { Language, Localised } from '#shared/languages';
import { textIn } from '#shared/languages';
import { offsetMinutes } from '#shared/zoned-time';
import { textsIn } from '../texts/texts.js';

/** `UTC+2`, `UTC−3:30`, `UTC`. */
export function utcOffset(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const size = Math.abs(minutes);
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`;
  return `UTC${minutes < 0 ? '\u2212' : '+'}${Math.floor(size / 60)}${rest}`;
}

/** The zone's usual letters at an instant, `CEST` or `EDT`; undefined for zones known by offset only. */
function zoneLetters(instant: Date, timeZone: string): string | undefined {
  for (const locale of ['en-GB', 'en-US']) {
    const parts = new Intl.DateTimeFormat(locale, {
      timeZone,
      timeZoneName: 'short',
    }).formatToParts(instant);
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    if (/^[A-Z]{2,5}$/.test(name) && name !== 'UTC' && name !== 'GMT') return name;
  }
  return undefined;
}

/** `CEST, UTC+2` at an instant. */
export function zoneDetails(instant: string | Date, timeZone: string): string {
  const offset = utcOffset(offsetMinutes(instant, timeZone));
  const letters = zoneLetters(new Date(instant), timeZone);
  return letters ? `${letters}, ${offset}` : offset;
}

/**
 * The sentence part that names the zone of all times on a page: `Toulouse time (CEST, UTC+2)`.
 * When the clocks change between the first and the last instant, both offsets are named in order.
 */
export function zoneLabel(
  place: { city: Localised; timeZone: string },
  instants: { first: string | Date; last: string | Date },
  language: Language,
): string {
  const texts = textsIn(language);
  const before = zoneDetails(instants.first, place.timeZone);
  const after = zoneDetails(instants.last, place.timeZone);
  const city =
    textIn(place.city, language).split(',')[0]!.trim() ||
    place.timeZone.split('/').at(-1)!.replaceAll('_', ' ');
  return texts.zone(city, before === after ? before : texts.zoneThen(before, after));
}
