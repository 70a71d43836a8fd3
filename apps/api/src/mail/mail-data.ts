import { type Language, type Localised, textIn } from '#shared/languages';
import { type NameInMail, nameInMail } from './name-in-mail.js';

/**
 * What every mail tells, whatever its kind, as it was when the mail was caused: a message that is read later in the
 * outbox says what was sent. Secrets are not in here; links are made when the message is rendered.
 */
export interface MailData extends NameInMail {
  conference: ConferenceInMail;
}

/** What a mail tells of its conference. */
export interface ConferenceInMail {
  slug: string;
  name: Localised;
  venue: Localised;
  city: Localised;
  /** Days, `2027-06-15`, both included. */
  startDate: string;
  endDate: string;
  contactEmail: string;
}

export const CONFERENCE_IN_MAIL = [
  'slug',
  'name',
  'venue',
  'city',
  'startDate',
  'endDate',
  'contactEmail',
] as const satisfies (keyof ConferenceInMail)[];

/** A plain string for a name in braces; null where there is none, and then the text that names it is left out. */
export type Placeholder<Data> = (data: Data, language: Language) => string | null;

/** What any text of any mail may name in braces. */
export const COMMON_PLACEHOLDERS = {
  name: (data) => nameInMail(data) || null,
  conference: ({ conference }, language) => textIn(conference.name, language),
  dates: ({ conference }, language) =>
    dateRange(conference.startDate, conference.endDate, language),
  place: ({ conference: { venue, city } }, language) =>
    [textIn(venue, language), textIn(city, language)].filter(Boolean).join(', '),
  contact: ({ conference }) => conference.contactEmail || null,
} satisfies Record<string, Placeholder<MailData>>;

/** `15–17 June 2027`, `15–17 juin 2027`; the days of a conference need no time zone. */
function dateRange(first: string, last: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.formatRange(new Date(first), new Date(last));
}
