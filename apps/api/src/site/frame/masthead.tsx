import type { ReactNode } from 'react';
import { type Addresses, addressesOf } from './addresses.js';
import { Content } from './content.js';
import { Icon } from './icon.js';
import { LanguageLinks } from './language-links.js';
import { useView } from './view.js';

export type Current = 'agenda' | 'speakers' | 'information' | 'register' | 'my-agenda';

interface MastheadProps {
  address: (to: Addresses) => string;
  current: Current | undefined;
  hero: ReactNode;
}

/** The dark band of every page: name, pages of the conference, languages. */
export function Masthead({ address, current, hero }: MastheadProps) {
  const { t, to, conference, language, attendee } = useView();
  const items: { key: Current; text: string; href: string }[] = [
    { key: 'agenda', text: t.agenda, href: to.agenda() },
    { key: 'speakers', text: t.speakers, href: to.speakers() },
    { key: 'information', text: t.information, href: to.information },
    attendee
      ? { key: 'my-agenda', text: t.myAgenda, href: to.myAgenda }
      : { key: 'register', text: t.register, href: to.register },
  ];
  return (
    <header className="masthead">
      {conference.demo ? (
        <p className="demo">
          <strong>{t.demo}</strong> <span>{t.demoMore}</span>
        </p>
      ) : null}
      <div className="on-ink">
        <div className="wrap masthead-bar">
          <p className={hero ? 'brand brand-again' : 'brand'}>
            <a href={to.agenda()}>
              <Content of={conference.name} mark={false} />
            </a>
          </p>
          <button className="btn menu-btn" type="button" popoverTarget="site-nav">
            <Icon name="menu" />
            {t.menu}
          </button>
          <nav className="site-nav" id="site-nav" popover="auto" aria-label={t.mainNav}>
            <ul>
              {items.map(({ key, text, href }) => (
                <li key={key}>
                  <a href={href} aria-current={key === current ? 'page' : undefined}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <LanguageLinks
            language={language}
            address={(other) => address(addressesOf(other, conference.slug))}
          />
        </div>
        {hero}
      </div>
    </header>
  );
}
