import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface PageProps {
  title: string;
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
  return (
    <>
      <title>{`${title} · Apogee`}</title>
      {up && (
        <nav className="crumbs" aria-label={up.label}>
          <Link to={up.to}>{up.label}</Link>
        </nav>
      )}
      <header className={up ? 'work-head edit-head' : 'work-head'}>
        <h1>{title}</h1>
        {beside}
        {tools && <div className="work-tools">{tools}</div>}
      </header>
      {children}
    </>
  );
}
