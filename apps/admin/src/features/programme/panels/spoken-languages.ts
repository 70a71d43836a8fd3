import { LANGUAGES } from '#shared/languages';

/** What may be spoken in a session, as ISO 639 codes: what the conference writes in, its main language first, and what the product speaks. */
export function spokenLanguages(content: readonly string[]): [string, ...string[]] {
  const [main = LANGUAGES[0], ...others] = content.map((tag) => new Intl.Locale(tag).language);
  return [main, ...new Set([...others, ...LANGUAGES].filter((code) => code !== main))];
}
