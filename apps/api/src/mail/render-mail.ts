import type { Language } from '#shared/languages';
import type { MailKind } from '#shared/mail/mails';
import type { MailDataOf, MailLinks } from './mail-data.js';
import { oneLine } from '#shared/one-line';
import { htmlOf, type MailContent, textOf } from './mail-content.js';
import { alreadyRegistered } from './templates/already-registered.js';
import { programmeChanges } from './templates/programme-changes.js';
import { registrationCancelled } from './templates/registration-cancelled.js';
import { registrationConfirmed } from './templates/registration-confirmed.js';
import { registrationDeclined } from './templates/registration-declined.js';
import { registrationReceived } from './templates/registration-received.js';
import { speakerInvitation } from './templates/speaker-invitation.js';
import { speakerReminder } from './templates/speaker-reminder.js';

type Template<Kind extends MailKind> = (
  data: MailDataOf[Kind],
  links: MailLinks,
  language: Language,
) => MailContent;

const TEMPLATES: { [Kind in MailKind]: Template<Kind> } = {
  'registration-received': registrationReceived,
  'registration-confirmed': registrationConfirmed,
  'registration-declined': registrationDeclined,
  'registration-cancelled': registrationCancelled,
  'already-registered': alreadyRegistered,
  'programme-changes': programmeChanges,
  'speaker-invitation': speakerInvitation,
  'speaker-reminder': speakerReminder,
};

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

/** The message of a kind in a language: the same arguments always give the same bytes. */
export function renderMail<Kind extends MailKind>(
  kind: Kind,
  language: Language,
  data: MailDataOf[Kind],
  links: MailLinks,
): RenderedMail {
  const content = TEMPLATES[kind](data, links, language);
  // What looks like an encoded word (RFC 2047) would be decoded by the reader's program: it stays text.
  const subject = oneLine(content.subject).replaceAll('=?', '= ?');
  return { subject, text: textOf(content), html: htmlOf({ ...content, subject }, language) };
}
