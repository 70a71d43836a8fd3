import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Localised } from '#shared/languages';
import { LocalisedText } from './localised-text.js';
import { useText } from './words.js';

interface PageProps {
  title: Localised | string;
  /** What stands beside the title: a state, a hint. */
  beside?: ReactNode;
  /** Buttons and selects at the end of the head. */
  tools?: ReactNode;
  /** The list that this page belongs to. */
  up?: { to: string; label: string };
  children: ReactNode;
}

/** A page's head and content; its title is the document's title too. */
export function Page({ title, beside, tools, up, children }: PageProps) {
  const text = useText();
  return (
    <>
      <title>{`${text(title)} · Apogee`}</title>
      {up && (
        <nav className="crumbs" aria-label={up.label}>
          <Link to={up.to}>{up.label}</Link>
        </nav>
      )}
      <header className={up ? 'work-head edit-head' : 'work-head'}>
        <h1>
          <LocalisedText of={title} />
        </h1>
        {beside}
        {tools && <div className="work-tools">{tools}</div>}
      </header>
      {children}
    </>
  );
}
