import { type Language, textIn } from '#shared/languages';
import { cityOfTime, timeOfCity, zoneDetails } from '#shared/zone-details';
import type { Placeholder } from '../../mail/mail-data.js';
import type { Saying } from '../../mail/mail-definition.js';
import type { MailOrigin } from '../../mail/mail-origin.js';
import type { ComposedMail } from '../../mail/stored-mail.js';
import { ownPageLink } from '../../registrations/mails/registration-mail.js';
import type { ProgrammeMailData } from './mail-data.js';
import type { ProgrammeTexts } from './texts/en.js';
import { TEXTS } from './texts/texts.js';

const PLACEHOLDERS = {
  release: ({ release }) => String(release),
  count: ({ changes }) => String(changes.length),
  title: ({ changes: [first] }, language) => (first ? textIn(first.title, language) : null),
  zone: zoneOfTimes,
} satisfies Record<string, Placeholder<ProgrammeMailData>>;

export type ProgrammeSaying = Saying<
  ProgrammeMailData,
  keyof ProgrammeTexts,
  keyof typeof PLACEHOLDERS,
  'ownPage' | 'changes'
>;

/** What every mail about the programme has in common: its texts, the names in them, and where its links lead. */
export const ABOUT_PROGRAMME = {
  texts: (language: Language) => TEXTS[language],
  placeholders: PLACEHOLDERS,
  rowPlaceholders: ['day', 'start', 'end', 'room'],
  links: ({ registrationId }: ComposedMail, from: MailOrigin) => ({
    ownPage: ownPageLink(registrationId, from),
    changes: `${from.page}/changes`,
  }),
};

/** Which zone the times are in: `Toulouse time (CEST, UTC+2)`. */
function zoneOfTimes({ changes, conference }: ProgrammeMailData, language: Language): string {
  const { timeZone, startDate } = conference;
  const [first] = changes;
  const at = (first?.after ?? first?.before)?.startsAt ?? startDate;
  const city = cityOfTime(textIn(conference.city, language), timeZone);
  return timeOfCity(city, zoneDetails(at, timeZone), language);
}
