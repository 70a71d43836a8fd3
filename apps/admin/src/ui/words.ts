import { useCallback } from 'react';
import { type Localised, textIn } from '#shared/languages';
import { useContentLanguages } from '../api/conference.js';
import { useI18n } from '../i18n/i18n.js';
import type { Option } from './select.js';

/** A text in the page's language, or else in the main one of those in which it is written, as a plain string; what the product says stays as it is. */
export function useText(): (text: Localised | string) => string {
  const { language } = useI18n();
  const order = useContentLanguages();
  return useCallback(
    (text) => (typeof text === 'string' ? text : textIn(text, language, order)),
    [language, order],
  );
}

/** Things with a name as the choices of a select. */
export function useNamed(): (
  items: readonly { id: string; name: Localised }[] | undefined,
) => Option[] {
  const text = useText();
  return (items = []) => items.map(({ id, name }) => ({ value: id, label: text(name) }));
}
