import type { Language } from '#shared/languages';
import { en, type Texts } from './frame.en.js';
import { fr } from './frame.fr.js';

export type { Texts };

const TEXTS: Record<Language, Texts> = { en, fr };

/** The words of the public pages in a language. */
export function textsIn(language: Language): Texts {
  return TEXTS[language];
}
