import { type Language, textIn } from '#shared/languages';
import { personAffiliation, personName } from '#shared/programme/speakers';
import type { ReleaseDocument, ReleasedPanel } from '#shared/releases/release-document';
import { isoWithOffset } from '#shared/zoned-time';
import { plainExcerpt } from '../frame/markdown.js';
import { eventData, venueData, type Where } from '../frame/structured-data.js';

export function panelData(document: ReleaseDocument, panel: ReleasedPanel, where: Where): object {
  const { conference } = document;
  const { language } = where;
  const room = document.rooms.find(({ id }) => id === panel.roomId);
  const venue = venueData(conference, language);
  const event = {
    name: textIn(panel.title, language),
    description: textIn(panel.summary, language) || plainExcerpt(textIn(panel.abstract, language)),
    startDate: isoWithOffset(panel.startsAt, conference.timeZone),
    endDate: isoWithOffset(panel.endsAt, conference.timeZone),
    languages: panel.languages,
    location: room
      ? { ...venue, name: `${textIn(room.name, language)}, ${textIn(conference.venue, language)}` }
      : venue,
  };
  return {
    ...eventData(event, where),
    performer: performers(document, panel, language),
    superEvent: {
      '@type': 'Event',
      name: textIn(conference.name, language),
      startDate: conference.startDate,
      endDate: conference.endDate,
      location: venue,
    },
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
