import { type Localised, languageOf, textIn } from '#shared/languages';
import { useI18n } from '../i18n/i18n.js';
import type { Option } from './select.js';

/** A text in the page's language; shown in the other one, and marked so, while it is not translated. */
export function Words({ of }: { of: Localised }) {
  const { language, t } = useI18n();
  const shown = languageOf(of, language);
  if (shown === language) return <>{textIn(of, language)}</>;
  return (
    <>
      <span lang={shown}>{textIn(of, language)}</span>{' '}
      <span className="lang-tag" title={t.common.notTranslated}>
        {shown.toUpperCase()}
      </span>
    </>
  );
}

/** The same as a plain string, for labels of controls. */
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
