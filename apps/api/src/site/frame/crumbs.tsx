import { useView } from './view.js';

/** Where a page stands: links to the pages above it. */
export function Crumbs({ trail }: { trail: { text: string; href: string }[] }) {
  const { t } = useView();
  return (
    <nav className="crumbs" aria-label={t.breadcrumb}>
      <ol>
        {trail.map(({ text, href }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
