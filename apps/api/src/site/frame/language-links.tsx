import { LANGUAGES, type Language } from '#shared/languages';
import { textsIn } from './texts.js';

interface LanguageLinksProps {
  language: Language;
  /** The same page in a language. */
  address: (language: Language) => string;
}

/** The switch between the languages; it keeps the page and its filters. */
export function LanguageLinks({ language, address }: LanguageLinksProps) {
  return (
    <nav className="langs" aria-label={textsIn(language).languageNav}>
      {LANGUAGES.map((other) =>
        other === language ? (
          <span key={other} lang={other} aria-current="true">
            {textsIn(other).languageName}
          </span>
        ) : (
          <a key={other} href={address(other)} lang={other} hrefLang={other}>
            {textsIn(other).languageName}
          </a>
        ),
      )}
    </nav>
  );
}
