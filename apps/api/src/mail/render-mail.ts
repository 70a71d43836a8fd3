import type { Language } from '#shared/languages';
import type { MailKind } from '#shared/mail/mails';
import type { MailData, MailLinks } from './mail-data.js';
import { htmlOf, type MailContent, oneLine, textOf } from './mail-content.js';
import { alreadyRegistered } from './templates/already-registered.js';
import { registrationCancelled } from './templates/registration-cancelled.js';
import { registrationConfirmed } from './templates/registration-confirmed.js';
import { registrationDeclined } from './templates/registration-declined.js';
import { registrationReceived } from './templates/registration-received.js';

type Template = (data: MailData, links: MailLinks, language: Language) => MailContent;

const TEMPLATES: Record<MailKind, Template> = {
  'registration-received': registrationReceived,
  'registration-confirmed': registrationConfirmed,
  'registration-declined': registrationDeclined,
  'registration-cancelled': registrationCancelled,
  'already-registered': alreadyRegistered,
};

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

/** The message of a kind in a language: the same arguments always give the same bytes. */
export function renderMail(
  kind: MailKind,
  language: Language,
  data: MailData,
  links: MailLinks,
): RenderedMail {
  const content = TEMPLATES[kind](data, links, language);
  // What looks like an encoded word (RFC 2047) would be decoded by the reader's program: it stays text.
  const subject = oneLine(content.subject).replaceAll('=?', '= ?');
  return { subject, text: textOf(content), html: htmlOf({ ...content, subject }, language) };
}
