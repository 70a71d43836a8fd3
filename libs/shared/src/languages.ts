/** The languages of the interface, equal in rank: pages, admin, mails and the sentences of problems. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the product itself says, in every language of the interface. */
export type Phrase = Readonly<Record<Language, string>>;

/**
 * A text of a conference by content language, a BCP 47 tag such as `de` or `pt-BR`. What is empty or absent is not
 * written yet.
 */
export type Localised = Readonly<Record<string, string>>;

/** The languages of the interface that go with a conference's content, best first; all, where none does. */
export function interfaceLanguages(content: readonly string[]): readonly Language[] {
  const spoken = new Set(content.map(primaryOf).filter(isLanguage));
  return spoken.size > 0 ? [...spoken] : LANGUAGES;
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}

/** A text in English and French. */
export function localised(en: string, fr = ''): Phrase {
  return { en, fr };
}

/** The same words in every language of the interface, made for each. */
export function phraseOf(say: (language: Language) => string): Phrase {
  return Object.fromEntries(LANGUAGES.map((each) => [each, say(each)])) as Record<Language, string>;
}

/** The text in the wanted language or else in the first of the conference's that is written, or in any. */
export function textIn(text: Localised, language: string, order: readonly string[] = []): string {
  return text[language] || text[languageOf(text, language, order)] || '';
}

/** The language the text of `textIn` really is in, for its `lang` attribute. */
export function languageOf(
  text: Localised,
  language: string,
  order: readonly string[] = [],
): string {
  if (text[language]) return language;
  const tags = Object.keys(text);
  const kin = tags.find((tag) => isKin(tag, language) && text[tag]);
  return kin ?? [...order, ...tags].find((tag) => text[tag]) ?? language;
}

/** Whether both are the same language, perhaps of two countries, such as `en` and `en-GB`. */
export function isKin(tag: string, other: string): boolean {
  return primaryOf(tag) === primaryOf(other);
}

function primaryOf(tag: string): string {
  const end = tag.indexOf('-');
  return end < 0 ? tag : tag.slice(0, end);
}

/** All that is written of a text, whatever the language. */
export function allTexts(text: Localised): string[] {
  return Object.values(text).filter(Boolean);
}

export function isWritten(text: Localised): boolean {
  return Object.values(text).some((each) => each.trim() !== '');
}

/** Whether readers of a language get the text in another one. */
export function isUntranslated(text: Localised, language: string): boolean {
  return !text[language]?.trim() && isWritten(text);
}

/** Whether both say the same in every language; an absent text is an empty one. */
export function isSameText(one: Localised, other: Localised): boolean {
  const tags = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...tags].every((tag) => (one[tag] ?? '') === (other[tag] ?? ''));
}

/** Whether a number takes the singular: in French the plural starts at two. */
export function isSingular(count: number, language: Language): boolean {
  return language === 'fr' ? count < 2 : count === 1;
}
