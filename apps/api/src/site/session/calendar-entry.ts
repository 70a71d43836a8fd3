import { type Language, textIn } from '#shared/languages';
import type { ReleaseDocument, ReleasedPanel } from '#shared/releases/release-document';
import { addressesOf } from '../frame/addresses.js';
import { plainExcerpt } from '../frame/markdown.js';

/** Links that add one panel, once, to a calendar on the web. Times in UTC. */
export function calendarEntryLinks(
  document: ReleaseDocument,
  panel: ReleasedPanel,
  language: Language,
  publicUrl: string,
): { google: string; outlook: string } {
  const { conference } = document;
  const room = document.rooms.find(({ id }) => id === panel.roomId);
  const title = textIn(panel.title, language);
  const location = [room?.name, conference.venue, conference.city]
    .flatMap((text) => (text ? textIn(text, language) : []))
    .filter(Boolean)
    .join(', ');
  const text = textIn(panel.summary, language) || plainExcerpt(textIn(panel.abstract, language));
  const page = publicUrl + addressesOf(language, conference.slug).panel(panel.slug);
  const details = text ? `${text}\n\n${page}` : page;
  const compact = (instant: string) => instant.replace(/[-:]|\.\d+/g, '');
  const google = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${compact(panel.startsAt)}/${compact(panel.endsAt)}`,
    ctz: conference.timeZone,
    location,
    details,
  });
  const outlook = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: panel.startsAt,
    enddt: panel.endsAt,
    location,
    body: details,
  });
  return {
    google: `https://calendar.google.com/calendar/render?${google.toString()}`,
    outlook: `https://outlook.live.com/calendar/0/action/compose?${outlook.toString()}`,
  };
}
