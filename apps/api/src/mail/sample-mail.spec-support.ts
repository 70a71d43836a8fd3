import type { Language } from '#shared/languages';
import { Composer, type RenderedMail } from './composer.js';
import type { MailData } from './mail-data.js';
import type { MailDefinition } from './mail-definition.js';
import { MailKinds } from './mail-kinds.js';
import { MailOrigin } from './mail-origin.js';
import type { ComposedMail } from './stored-mail.js';

/** Mails for the specs of their kinds. */

export const SETTINGS = {
  publicUrl: 'https://agenda.example.org',
  mailFrom: 'Apogee <office@agenda.example.org>',
  appSecret: 'a secret that only the tests know, 0123456789',
};

/** Somebody whose every text is in both languages. */
export function sampleRecipient(): MailData {
  return {
    rankOrTitle: 'Colonel',
    givenName: 'Sample',
    familyName: 'Attendee 17',
    conference: {
      slug: 'space-2027',
      name: { en: 'Space Conference 2027', fr: 'Conférence Espace 2027' },
      venue: { en: 'Congress Centre', fr: 'Centre de congrès' },
      city: { en: 'Toulouse, France', fr: 'Toulouse, France' },
      startDate: '2027-06-15',
      endDate: '2027-06-17',
      contactEmail: 'office@example.org',
    },
  };
}

export function composerOf(...definitions: MailDefinition[]): Composer {
  const kinds = new MailKinds();
  kinds.register(...definitions);
  return new Composer(SETTINGS, kinds);
}

export function sampleOrigin(language: Language = 'en'): MailOrigin {
  return new MailOrigin(SETTINGS, 'space-2027', language, 'masked');
}

/** A mail of an attendee, unless another registration (or none) is named. */
export function sampleMail<Data extends MailData>(
  data: Data,
  changes: Partial<ComposedMail> = {},
): ComposedMail & { data: Data } {
  return {
    kind: 'registration-confirmed',
    registrationId: 'e3b5a1e8-7c4d-4f5e-9a51-0d2c5f0f7a10',
    to: 'attendee@example.org',
    language: 'en',
    createdAt: new Date('2026-11-22T10:11:12.345Z'),
    ...changes,
    data,
  };
}

/** What a kind of mail says, its private link shown. */
export function rendered(
  definition: MailDefinition,
  data: MailData,
  language: Language = 'en',
  changes: Partial<ComposedMail> = {},
): RenderedMail {
  const mail = sampleMail(data, { kind: definition.name, ...changes });
  return composerOf(definition).compose(mail, language, 'shown');
}

/** The words of a message without markup and layout; HTML shows an address beside its link. */
export function wordsOf(message: string): string {
  return message
    .replace(/<title>.*<\/title>/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/[ \n]+/g, ' ')
    .trim();
}

/** French has a no-break space before its high punctuation and inside its quotation marks. */
export function withoutFrenchSpaces(...texts: string[]): RegExpMatchArray | null {
  const words = texts.join('\n').replaceAll(/https?:\S+|\d\d:\d\d/g, '');
  return words.match(/[^\u00a0\u202f][:;?!»]|«[^\u00a0]/);
}
