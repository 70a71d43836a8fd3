import { type Localised, languageOf, textIn } from '#shared/languages';
import { useI18n } from '../i18n/i18n.js';

/** A text in the page's language; shown in the other one, and marked so, while it is not translated. */
export function LocalisedText({ of }: { of: Localised }) {
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
