import { textIn } from '#shared/languages';
import { calendar } from '../../icalendar/calendar.js';
import { event } from '../../icalendar/event.js';
import { uidOf } from '../../icalendar/uid.js';
import { filledText } from '../../mail/filled-text.js';
import type { MailAttachment } from '../../mail/mail-definition.js';
import type { MailOrigin } from '../../mail/mail-origin.js';
import type { ComposedMail } from '../../mail/stored-mail.js';
import type { RegistrationMailData } from './mail-data.js';
import { TEXTS } from './texts/texts.js';

type ConfirmedMail = Pick<ComposedMail, 'registrationId' | 'createdAt' | 'language'> & {
  data: RegistrationMailData;
};

/** The days of the conference as one all-day event. It may be passed on: it is no invitation and holds no secret. */
export function conferenceFile(
  { registrationId, createdAt, language, data }: ConfirmedMail,
  from: MailOrigin,
): MailAttachment[] {
  if (registrationId === null) return [];
  const { slug, name, venue, city, startDate, endDate } = data.conference;
  const days = event({
    uid: uidOf('registration', registrationId, from.publicUrl),
    // Not the present: a file that is made again has the same bytes.
    stamp: createdAt,
    lastModified: createdAt,
    sequence: 0,
    status: 'CONFIRMED',
    transparent: true,
    time: { first: startDate, last: endDate },
    summary: textIn(name, language),
    location: [textIn(venue, language), textIn(city, language)].filter(Boolean).join(', '),
    description: filledText(TEXTS[language].conferenceFile, () => data.reference),
    url: from.page,
  });
  const content = calendar({ events: [days] }).toString();
  return [{ name: `${slug}.ics`, type: 'text/calendar; charset=utf-8', content }];
}
