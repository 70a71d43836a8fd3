import { type Language, type Phrase, phraseOf } from '../languages.js';
import { EDITED_NAMES } from '../releases/changes.js';
import { en } from './en/vocabulary.js';
import { fr } from './fr/vocabulary.js';
import type { Vocabulary } from './vocabulary.js';

/** The words of the product; a language that lacks one does not compile. */
export const WORDS: Record<Language, Vocabulary> = { en, fr };

/** One word in every language: `inEveryLanguage(({ formats }) => formats.panel)`. */
export function inEveryLanguage(word: (words: Vocabulary) => string): Phrase {
  return phraseOf((language) => word(WORDS[language]));
}

/** A name within a sentence or an enumeration: `Title` is `title`; what is written in capitals stays. */
export function withinSentence(name: string): string {
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** The name of an edited part of a panel (`Change.edited`); one without a word is named as it is. */
export function editedFieldName(name: string, language: Language): string {
  const { panel } = WORDS[language].fields;
  const own = Object.entries(EDITED_NAMES).find(([, edited]) => edited === name)?.[0];
  const field = Object.hasOwn(panel, name) ? name : (own ?? name);
  return Object.hasOwn(panel, field) ? panel[field as keyof typeof panel] : name;
}

/** The edited parts of a panel in a sentence: `title, speakers`. */
export function editedFieldNames(names: readonly string[], language: Language): string {
  return names.map((name) => withinSentence(editedFieldName(name, language))).join(', ');
}
