import { searchWords } from '#shared/search-text';

/** A column that the database writes and only searches read. */
export const KEPT_FOR_SEARCH = {
  type: 'text',
  nullable: true,
  generatedType: 'STORED',
  select: false,
  insert: false,
  update: false,
} as const;

/** That all words of `searchPatterns` occur in a text that `search_text` wrote; true without words. */
export function isFoundIn(text: string, patterns: string): string {
  return `(${patterns}::text[] IS NULL OR ${text} LIKE ALL (${patterns}))`;
}

/** Patterns for `isFoundIn`, each word taken literally; null without words. */
export function searchPatterns(search: string | undefined): string[] | null {
  const words = searchWords(search ?? '');
  if (words.length === 0) return null;
  return words.map((word) => `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`);
}
