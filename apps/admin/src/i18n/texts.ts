import type { Language } from '#shared/languages';
import { en } from './en/index.js';
import { fr } from './fr/index.js';

/** What every language says; a text that one lacks does not compile. */
export type Texts = SameTexts<typeof en>;

/** The same keys with any words. */
type SameTexts<English> = {
  [Key in keyof English]: English[Key] extends string
    ? string
    : English[Key] extends (...values: infer Values) => string
      ? (...values: Values) => string
      : SameTexts<English[Key]>;
};

/** The languages of the admin: a folder and a line each. */
export const TEXTS: Record<Language, Texts> = { en, fr };
