import { LANGUAGES } from '#shared/languages';
import { useI18n } from '../i18n/i18n.js';
import { TEXTS } from '../i18n/texts.js';
import { Button } from './button.js';

/** Changes to another language; how is said in that language. */
export function LanguageSwitch() {
  const { language, setLanguage } = useI18n();
  return LANGUAGES.filter((other) => other !== language).map((other) => (
    <Button
      key={other}
      kind="quiet"
      className="lang-btn"
      lang={other}
      onClick={() => setLanguage(other)}
    >
      {other.toUpperCase()}
      <span className="vh">{TEXTS[other].shell.switchLanguage}</span>
    </Button>
  ));
}
