import { type Language, textIn } from '#shared/languages';
import type { MailKind } from '#shared/mail/mails';
import { deriveSecret } from '../../config/secrets.js';
import { facts, type MailBlock, note } from '../../mail/mail-blocks.js';
import type { Placeholder } from '../../mail/mail-data.js';
import { defineMail, type MailDefinition, type Saying } from '../../mail/mail-definition.js';
import type { MailOrigin } from '../../mail/mail-origin.js';
import { conferenceFile } from './conference-file.js';
import type { RegistrationMailData } from './mail-data.js';
import type { RegistrationTexts } from './texts/en.js';
import { TEXTS } from './texts/texts.js';

const PLACEHOLDERS = {
  reference: ({ reference }) => reference,
  category: ({ category }, language) => textIn(category, language),
  reason: ({ reason }) => reason || null,
} satisfies Record<string, Placeholder<RegistrationMailData>>;

/** What mails about registrations are put together from; `Text` are those of one kind. */
type RegistrationSaying<Text extends string = never> = Saying<
  RegistrationMailData,
  Text | 'subject' | keyof RegistrationTexts['any'],
  keyof typeof PLACEHOLDERS,
  'ownPage' | 'agenda'
>;

interface RegistrationMail<Text extends string> {
  name: MailKind;
  texts(texts: RegistrationTexts): Record<Text | 'subject', string>;
  /** Between greeting and end; the facts are what identifies the registration, when and where. */
  blocks(saying: RegistrationSaying<Text>, facts: MailBlock): (MailBlock | null)[];
  hasConferenceFile?: boolean;
}

/** A kind of mail about a registration: they end alike, and lead to the attendee's own page. */
export function registrationMail<Text extends string>(
  declared: RegistrationMail<Text>,
): MailDefinition {
  return defineMail({
    name: declared.name,
    texts: (language: Language) => ({ ...TEXTS[language].any, ...declared.texts(TEXTS[language]) }),
    placeholders: PLACEHOLDERS,
    links: ({ registrationId }, from) => ({
      ownPage: ownPageLink(registrationId, from),
      agenda: from.page,
    }),
    subject: ({ say }) => say('subject'),
    blocks: (saying: RegistrationSaying<Text>) => [
      ...declared.blocks(saying, registrationFacts(saying)),
      note(saying.say('linkIsPersonal'), saying.say('why'), saying.say('contact')),
    ],
    attachments: (mail, from) => (declared.hasConferenceFile ? conferenceFile(mail, from) : []),
  });
}

/** An attendee's own page; null for somebody who has none. */
export function ownPageLink(registrationId: string | null, from: MailOrigin): string | null {
  if (registrationId === null) return null;
  return from.privatePage('my', ({ appSecret }) => deriveSecret(appSecret, 'page', registrationId));
}

function registrationFacts({ say, value }: RegistrationSaying): MailBlock {
  return facts(
    [say('reference'), value('reference')],
    [say('category'), value('category')],
    [say('dates'), value('dates')],
    [say('place'), value('place')],
  );
}
