import { otherLanguage } from '#shared/languages';
import { useI18n } from '../i18n/i18n.js';
import { Button } from './button.js';

/** Changes to the other language; its name is said in that language. */
export function LanguageSwitch() {
  const { t, language, setLanguage } = useI18n();
  const other = otherLanguage(language);
  return (
    <Button kind="quiet" className="lang-btn" lang={other} onClick={() => setLanguage(other)}>
      {other.toUpperCase()}
      <span className="vh">{t.shell.switchLanguage}</span>
    </Button>
  );
}
