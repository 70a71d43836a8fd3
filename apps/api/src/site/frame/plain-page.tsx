import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '#shared/languages';
import { spriteOf } from './icons.js';
import { LanguageLinks } from './language-links.js';
import { FRAME_TEXTS } from './texts.js';
import type { SiteSettings } from './view.js';

interface PlainPage {
  language: Language;
  site: Pick<SiteSettings, 'assets'>;
  title: string;
  /** The address of the name at the top left. */
  home: string;
  /** The same page in the other language, if it has one. */
  otherLanguage: ((language: Language) => string) | null;
  main: ReactNode;
}

/** A page that belongs to no conference: the list of conferences, an error. */
export function renderPlainPage({ language, site, title, home, otherLanguage, main }: PlainPage) {
  const t = FRAME_TEXTS[language];
  const { assets } = site;
  const head = renderToStaticMarkup(
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <link rel="stylesheet" href={assets.styles} />
      <link rel="icon" type="image/svg+xml" href={assets.icon} />
      <meta name="color-scheme" content="light dark" />
      <meta name="robots" content="noindex" />
    </head>,
  );
  const body = renderToStaticMarkup(
    <>
      <a className="skip" href="#main">
        {t.skip}
      </a>
      <header className="masthead">
        <div className="on-ink">
          <div className="wrap masthead-bar">
            <p className="brand">
              <a href={home}>Apogee</a>
            </p>
            {otherLanguage === null ? null : (
              <LanguageLinks language={language} address={otherLanguage} />
            )}
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <div className="wrap">{main}</div>
      </main>
      <footer className="footer">
        <div className="wrap footer-in">
          <p className="footer-made">
            <svg className="logo" aria-hidden="true">
              <use href="#i-logo" />
            </svg>
            <span>{t.runsOn}</span>
          </p>
        </div>
      </footer>
    </>,
  );
  return (
    `<!doctype html><html lang="${language}">${head}` +
    `<body>${body}${spriteOf(['logo'])}</body></html>`
  );
}
