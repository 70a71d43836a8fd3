import type { Localised } from '#shared/languages';

/** More words than this narrow no search any further. */
const SEARCH_WORDS_MAX = 10;

/** A text of an input as it is kept: without blanks around it, so that a blank text counts as missing. */
export function trimmed(text: Localised): Localised {
  return Object.fromEntries(Object.entries(text).map(([tag, each]) => [tag, each.trim()]));
}

/** Patterns for `ILIKE ALL`: every word of the search has to occur, each taken literally; null without words. */
export function searchPatterns(search: string | undefined): string[] | null {
  const words = (search ?? '').normalize('NFC').split(/\s/).filter(Boolean);
  if (words.length === 0) return null;
  return words
    .slice(0, SEARCH_WORDS_MAX)
    .map((word) => `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`);
}
