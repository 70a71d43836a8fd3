import { type Language, textIn } from '#shared/languages';
import type { ReleasedConference } from '#shared/releases/release-document';

/** The page that describes something to search engines. */
export interface Where {
  language: Language;
  publicUrl: string;
  address: string;
}

interface Described {
  name: string;
  description: string;
  startDate: string;
  endDate: string;
  languages: readonly string[];
  location: object;
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

/** Something that takes place as a schema.org Event. */
export function eventData(of: Described, { publicUrl, address }: Where) {
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: of.name,
    description: of.description || undefined,
    startDate: of.startDate,
    endDate: of.endDate,
    eventStatus: 'https://schema.org/EventScheduled',
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    inLanguage: of.languages.length > 0 ? of.languages : undefined,
    url: publicUrl + address,
    location: of.location,
  };
}

/** Where the conference takes place, as a schema.org Place. */
export function venueData({ venue, city }: ReleasedConference, language: Language) {
  return {
    '@type': 'Place',
    name: textIn(venue, language) || textIn(city, language),
    address: textIn(city, language),
  };
}
