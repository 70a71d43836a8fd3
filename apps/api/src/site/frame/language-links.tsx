import { type Language, LANGUAGES } from '#shared/languages';
import { FRAME_TEXTS } from './texts.js';

interface LanguageLinksProps {
  language: Language;
  /** The same page in a language. */
  address: (language: Language) => string;
}

/** The switch between the languages; it keeps the page and its filters. */
export function LanguageLinks({ language, address }: LanguageLinksProps) {
  return (
    <nav className="langs" aria-label={FRAME_TEXTS[language].languageNav}>
      {LANGUAGES.map((other) =>
        other === language ? (
          <span key={other} lang={other} aria-current="true">
            {FRAME_TEXTS[other].languageName}
          </span>
        ) : (
          <a key={other} href={address(other)} lang={other} hrefLang={other}>
            {FRAME_TEXTS[other].languageName}
          </a>
        ),
      )}
    </nav>
  );
}
