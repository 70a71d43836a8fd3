import { isKin, type Localised, languageOf, textIn } from '#shared/languages';
import { useContentLanguages } from '../api/conference.js';
import { useI18n } from '../i18n/i18n.js';
import { LanguageTag } from './language-tag.js';

/**
 * A text in the page's language, or else in the main one of those in which it is written, with its `lang`; with a
 * mark too, where a translation is missing that the conference promises. What the product says stays as it is.
 */
export function LocalisedText({ of }: { of: Localised | string }) {
  const { language, t } = useI18n();
  const order = useContentLanguages();
  if (typeof of === 'string') return <>{of}</>;
  const shown = languageOf(of, language, order);
  const text = textIn(of, language, order);
  if (shown === language) return <>{text}</>;
  const promised = order.length === 0 || order.some((tag) => isKin(tag, language));
  return (
    <>
      <span lang={shown}>{text}</span>
      {promised && !isKin(shown, language) && (
        <>
          {' '}
          <LanguageTag of={shown} title={t.common.notTranslated} />
        </>
      )}
    </>
  );
}
