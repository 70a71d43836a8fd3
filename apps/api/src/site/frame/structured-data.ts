import { type Language, textIn } from '#shared/languages';
import { personAffiliation, personName } from '#shared/programme/speakers';
import type { ReleaseDocument, ReleasedPanel } from '#shared/releases/release-document';
import { isoWithOffset } from '#shared/zoned-time';
import { plainExcerpt } from './markdown.js';

interface Where {
  language: Language;
  publicUrl: string;
  address: string;
}

/** JSON inside a script element: `</script>` and comments cannot be formed in it. */
export function jsonInScript(data: object): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** The conference as a schema.org Event. */
export function conferenceData({ conference }: ReleaseDocument, where: Where): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: textIn(conference.name, where.language),
    description: textIn(conference.tagline, where.language) || undefined,
    startDate: conference.startDate,
    endDate: conference.endDate,
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    inLanguage: conference.languages,
    url: where.publicUrl + where.address,
    location: venue(conference, where.language),
  };
}

/** A panel as a schema.org Event within its conference. */
export function panelData(document: ReleaseDocument, panel: ReleasedPanel, where: Where): object {
  const { conference } = document;
  const { language } = where;
  const room = document.rooms.find(({ id }) => id === panel.roomId);
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: textIn(panel.title, language),
    description:
      textIn(panel.summary, language) ||
      plainExcerpt(textIn(panel.abstract, language)) ||
      undefined,
    startDate: isoWithOffset(panel.startsAt, conference.timeZone),
    endDate: isoWithOffset(panel.endsAt, conference.timeZone),
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    inLanguage: panel.languages.length > 0 ? panel.languages : undefined,
    url: where.publicUrl + where.address,
    location: {
      ...venue(conference, language),
      ...(room
        ? { name: `${textIn(room.name, language)}, ${textIn(conference.venue, language)}` }
        : {}),
    },
    performer: performers(document, panel, language),
    superEvent: {
      '@type': 'Event',
      name: textIn(conference.name, language),
      startDate: conference.startDate,
      endDate: conference.endDate,
      location: venue(conference, language),
    },
  };
}

function venue(conference: ReleaseDocument['conference'], language: Language) {
  return {
    '@type': 'Place',
    name: textIn(conference.venue, language) || textIn(conference.city, language),
    address: textIn(conference.city, language),
  };
}

/** A person by name, or an office as the organisation it speaks for. */
function performers(document: ReleaseDocument, panel: ReleasedPanel, language: Language) {
  const found = panel.parts.flatMap(({ speakerId }) => {
    const speaker = document.speakers.find(({ id }) => id === speakerId);
    if (!speaker) return [];
    const name = personName(speaker, language);
    const affiliation = personAffiliation(speaker, language);
    if (speaker.givenName || speaker.familyName) return [{ '@type': 'Person', name }];
    return [{ '@type': 'Organization', name: affiliation ? `${name}, ${affiliation}` : name }];
  });
  return found.length > 0 ? found : undefined;
}
