import type { Language } from '#shared/languages';
import type { Vocabulary } from '#shared/words/vocabulary';
import { WORDS } from '#shared/words/words';
import { en } from './frame.en.js';
import { fr } from './frame.fr.js';

/** The words of the public pages, with those of the product. */
export type Texts = typeof en & { words: Vocabulary };

const TEXTS: Record<Language, Texts> = {
  en: { ...en, words: WORDS.en },
  fr: { ...fr, words: WORDS.fr },
};

/** The words of the public pages in a language. */
export function textsIn(language: Language): Texts {
  return TEXTS[language];
}
