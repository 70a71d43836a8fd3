import { LANGUAGES_MAX } from '#shared/language-tags';
import { LANGUAGES } from '#shared/languages';
import type { ImportedPanel } from './schedule-xml/imported-schedule.js';

/** The languages in which a file's sessions are written, the most frequent first. */
export function languagesOfFile(panels: readonly Pick<ImportedPanel, 'languages'>[]): string[] {
  const counts = new Map<string, number>();
  for (const { languages } of panels) {
    const [first] = languages;
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([language]) => language);
}

/** Content languages of a conference that a file makes: the file's, then those of the interface. */
export function languagesOfNew(spoken: readonly string[]): string[] {
  const first = spoken.slice(0, LANGUAGES_MAX - LANGUAGES.length);
  return [...new Set([...first, ...LANGUAGES])];
}

/** What a conference gets beside its content languages, and what it has no room for. */
export function languagesToAdd(
  spoken: readonly string[],
  content: readonly string[],
): { added: string[]; left: string[] } {
  const missing = spoken.filter((tag) => !content.includes(tag));
  const room = Math.max(0, LANGUAGES_MAX - content.length);
  return { added: missing.slice(0, room), left: missing.slice(room) };
}
