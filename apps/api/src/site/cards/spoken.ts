import type { ReleasedPanel } from '#shared/releases/release-document';
import type { Language } from '#shared/languages';
import type { Texts } from '../frame/texts.js';
import { languageName } from '../frame/dates.js';

/** "In English, interpreted into French"; empty when nobody said. */
export function spokenText(
  { languages, interpretation }: Pick<ReleasedPanel, 'languages' | 'interpretation'>,
  { t, language }: { t: Texts; language: Language },
): string {
  const spoken = namesOf(languages, t, language);
  const interpreted = namesOf(interpretation, t, language);
  if (!spoken) return interpreted && t.onlyInterpretedInto(interpreted);
  return [t.spokenIn(spoken), interpreted && t.interpretedInto(interpreted)]
    .filter(Boolean)
    .join(', ');
}

function namesOf(codes: readonly string[], t: Texts, language: Language): string {
  const names = codes.map((code) => languageName(code, language));
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${t.and} ${names.at(-1)!}`;
}
