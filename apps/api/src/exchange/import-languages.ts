import { LANGUAGES_MAX } from '#shared/language-tags';
import { LANGUAGES } from '#shared/languages';
import type { ImportedPanel } from './schedule-xml/imported-schedule.js';

/** The languages of a file's sessions, the most frequent first. */
export function languagesOfFile(panels: readonly Pick<ImportedPanel, 'language'>[]): string[] {
  const counts = new Map<string, number>();
  for (const { language } of panels) {
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
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
