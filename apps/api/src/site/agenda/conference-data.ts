import { textIn } from '#shared/languages';
import type { ReleasedConference } from '#shared/releases/release-document';
import { eventData, venueData, type Where } from '../frame/structured-data.js';

export function conferenceData(conference: ReleasedConference, where: Where): object {
  const { name, tagline, startDate, endDate, languages } = conference;
  const event = {
    name: textIn(name, where.language),
    description: textIn(tagline, where.language),
    ...{ startDate, endDate, languages },
    location: venueData(conference, where.language),
  };
  return eventData(event, where);
}
