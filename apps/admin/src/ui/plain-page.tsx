import type { ReactNode } from 'react';
import { useI18n } from '../i18n/i18n.js';
import { Logo } from './logo.js';
import { LanguageSwitch } from './language-switch.js';

/** A page outside any conference: the name of the product, the language, one narrow column. */
export function PlainPage({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useI18n();
  return (
    <>
      <title>{`${title} · Apogee`}</title>
      <a className="skip" href="#main">
        {t.shell.skip}
      </a>
      <header className="topbar">
        <div className="on-ink topbar-in">
          <p className="topbar-brand topbar-brand-plain">
            <Logo />
            <span>Apogee</span>
          </p>
          <div className="topbar-end">
            <LanguageSwitch />
          </div>
        </div>
      </header>
      <main id="main" className="plain" tabIndex={-1}>
        <h1>{title}</h1>
        {children}
      </main>
    </>
  );
}
