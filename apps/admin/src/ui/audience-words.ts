import { useCallback } from 'react';
import type { Language } from '#shared/languages';
import { NATO_NATIONS, nationName } from '#shared/nations';
import type { Audience } from '#shared/programme/audience';
import { useConference } from '../api/conference.js';
import { useI18n } from '../i18n/i18n.js';
import { useText } from './words.js';

/** Says for whom a session is: `Everybody`, or `Armed forces, Industry; France, Italy`. */
export function useAudienceWords(): (audience: Audience | null | undefined) => string {
  const { t, language } = useI18n();
  const { view } = useConference();
  const text = useText();
  return useCallback(
    (audience) => {
      if (!audience) return t.audience.everybody;
      const categories = view.categories
        .filter(({ key }) => audience.categories.includes(key))
        .map(({ name }) => text(name));
      const nations = nationNames(audience.nations, language, t.audience.nato);
      return [categories.join(', '), nations.join(', ')].filter(Boolean).join('; ');
    },
    [t, language, view, text],
  );
}

/** The names of nations, in the order of the alphabet; all members of NATO together are called that. */
function nationNames(codes: readonly string[], language: Language, nato: string): string[] {
  const isNato = NATO_NATIONS.every((code) => codes.includes(code));
  const others = isNato ? codes.filter((code) => !NATO_NATIONS.includes(code)) : codes;
  const names = others.map((code) => nationName(code, language));
  return [...(isNato ? [nato] : []), ...names.sort((a, b) => a.localeCompare(b, language))];
}
