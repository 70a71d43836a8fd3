import type { Language } from '#shared/languages';
import { WORDS } from '#shared/words/words';
import { en } from './texts.en.js';
import { fr } from './texts.fr.js';

/** What every page may say. */
export const FRAME_TEXTS = textsWith(
  { en: { words: WORDS.en }, fr: { words: WORDS.fr } },
  { en, fr },
);
export type FrameTexts = (typeof FRAME_TEXTS)[Language];

/** The texts of a journey with those that it shares; a name stands in one of them alone. */
export function textsWith<Shared extends object, Own extends object>(
  shared: Record<Language, Shared>,
  own: Record<Language, Own & { [Name in keyof Own & keyof Shared]: never }>,
): Record<Language, Shared & Own> {
  return { en: { ...shared.en, ...own.en }, fr: { ...shared.fr, ...own.fr } };
}
