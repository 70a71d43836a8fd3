import { type Localised, textIn } from '#shared/languages';
import { useI18n } from '../i18n/i18n.js';
import type { Option } from './select.js';

/** A text in the page's language, as a plain string. */
export function useText(): (text: Localised) => string {
  const { language } = useI18n();
  return (text) => textIn(text, language);
}

/** Things with a name as the choices of a select. */
export function useNamed(): (
  items: readonly { id: string; name: Localised }[] | undefined,
) => Option[] {
  const text = useText();
  return (items = []) => items.map(({ id, name }) => ({ value: id, label: text(name) }));
}
