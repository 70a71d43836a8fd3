/** The languages of the product, equal in rank. A conference may use one or both. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}

/** A text in every language of the product; an empty string means "not written yet". */
export type Localised = Record<Language, string>;

export function localised(en: string, fr = ''): Localised {
  return { en, fr };
}

/** The text in the wanted language or, when that is missing, in the other one. */
export function textIn(text: Localised, language: Language): string {
  return text[language] || text[otherLanguage(language)];
}

/** The language the text of `textIn` really is in, for its `lang` attribute. */
export function languageOf(text: Localised, language: Language): Language {
  return text[language] || !text[otherLanguage(language)] ? language : otherLanguage(language);
}

/** Whether a number takes the singular: in French the plural starts at two. */
export function isSingular(count: number, language: Language): boolean {
  return language === 'fr' ? count < 2 : count === 1;
}

export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'fr' : 'en';
}
