import { type Language, LANGUAGES } from '#shared/languages';
import type { MailKind } from '#shared/mail/mails';
import { filledText } from './filled-text.js';
import { type MailBlock, type MailContent, paragraph } from './mail-blocks.js';
import { COMMON_PLACEHOLDERS, type MailData, type Placeholder } from './mail-data.js';
import type { MailOrigin } from './mail-origin.js';
import type { ComposedMail } from './stored-mail.js';
import type { CommonTexts } from './texts/en.js';
import { COMMON_TEXTS } from './texts/texts.js';

export interface MailAttachment {
  name: string;
  type: string;
  content: string;
  /** Of a calendar message. */
  method?: 'REQUEST' | 'CANCEL';
}

type MailWith<Data> = ComposedMail & { data: Data };

/** What the words of a mail are put together from. */
export interface Saying<Data, Text extends string, Name extends string, Link extends string> {
  data: Data;
  language: Language;
  /** A text with what it names in braces; empty where something of that is missing. */
  say: (text: Text | keyof CommonTexts, row?: Record<string, string>) => string;
  /** What a name in braces stands for. */
  value: (name: Name | keyof typeof COMMON_PLACEHOLDERS) => string;
  links: Record<Link, string | null>;
}

/** A kind of mail, as the feature that sends it declares it. */
interface Declaration<Data, Text extends string, Name extends string, Link extends string> {
  name: MailKind;
  /** Plain data with names in braces: nothing in it is code or markup. */
  texts(language: Language): Record<Text, string>;
  /** What its texts may name in braces, beside what those of any mail may. */
  placeholders: Record<Name, Placeholder<Data>>;
  /** What a text that is said of each of several things may name. */
  rowPlaceholders?: readonly string[];
  links(mail: MailWith<Data>, from: MailOrigin): Record<Link, string | null>;
  subject(saying: Saying<Data, Text, Name, Link>): string;
  /** After the greeting; what has nothing to say is left out. */
  blocks(saying: Saying<Data, Text, Name, Link>): (MailBlock | null)[];
  attachments?(mail: MailWith<Data>, from: MailOrigin): MailAttachment[];
}

/** A kind of mail, ready for any mail of its name. */
export interface MailDefinition {
  name: MailKind;
  texts: Record<Language, Record<string, string>>;
  placeholders: readonly string[];
  content(mail: ComposedMail, language: Language, from: MailOrigin): MailContent;
  attachments(mail: ComposedMail, from: MailOrigin): MailAttachment[];
}

/** Makes a kind of mail of its declaration: greets, fills its texts, leaves out what has nothing to say. */
export function defineMail<
  Data extends MailData,
  Text extends string,
  Name extends string,
  Link extends string,
>(declared: Declaration<Data, Text, Name, Link>): MailDefinition {
  const placeholders: Record<string, Placeholder<Data>> = {
    ...COMMON_PLACEHOLDERS,
    ...declared.placeholders,
  };
  const textsIn = (language: Language): Record<string, string> => ({
    ...COMMON_TEXTS[language],
    ...declared.texts(language),
  });
  return {
    name: declared.name,
    texts: Object.fromEntries(
      LANGUAGES.map((language) => [language, textsIn(language)]),
    ) as MailDefinition['texts'],
    placeholders: [...Object.keys(placeholders), ...(declared.rowPlaceholders ?? [])],
    content(mail, language, from) {
      const texts = textsIn(language);
      const data = mail.data as Data;
      const valueOf = (name: string) => placeholders[name]!(data, language);
      const saying: Saying<Data, Text, Name, Link> = {
        data,
        language,
        say: (text, row = {}) => filledText(texts[text]!, (name) => row[name] ?? valueOf(name)),
        value: (name) => valueOf(name) ?? '',
        links: declared.links({ ...mail, data }, from),
      };
      const greeting = saying.say('greeting') || saying.say('greetingWithoutName');
      const blocks = [paragraph(greeting), ...declared.blocks(saying)];
      return {
        subject: declared.subject(saying),
        blocks: blocks.filter((block) => block !== null),
      };
    },
    attachments: (mail, from) =>
      declared.attachments?.({ ...mail, data: mail.data as Data }, from) ?? [],
  };
}
