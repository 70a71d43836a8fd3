import type { Language } from '#shared/languages';
import type { ReleasedPanel } from '#shared/releases/release-document';
import { languageName } from '../frame/dates.js';
import { CARD_TEXTS } from './texts.js';

/** "In English, interpreted into French"; empty when nobody said. */
export function spokenText(
  { languages, interpretation }: Pick<ReleasedPanel, 'languages' | 'interpretation'>,
  language: Language,
): string {
  const t = CARD_TEXTS[language];
  const spoken = namesOf(languages, language);
  const interpreted = namesOf(interpretation, language);
  if (!spoken) return interpreted && t.onlyInterpretedInto(interpreted);
  return [t.spokenIn(spoken), interpreted && t.interpretedInto(interpreted)]
    .filter(Boolean)
    .join(', ');
}

function namesOf(codes: readonly string[], language: Language): string {
  const names = codes.map((code) => languageName(code, language));
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} ${CARD_TEXTS[language].and} ${names.at(-1)!}`;
}
