import type { ReleasedPanel } from '#shared/releases/release-document';
import { FileList } from '../cards/file-list.js';
import { useTexts, useView } from '../frame/view.js';
import { SESSION_TEXTS } from './texts.js';

const SAFE_LINK = /^https?:\/\//i;

export function Links({ panel }: { panel: ReleasedPanel }) {
  const t = useTexts(SESSION_TEXTS);
  const links = panel.links.filter(({ url }) => SAFE_LINK.test(url));
  if (links.length === 0) return null;
  return (
    <>
      <h3>{t.links}</h3>
      <ul className="link-list">
        {links.map(({ label, url }) => (
          <li key={url}>
            <a href={url} rel="noopener noreferrer nofollow">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Slides({ panel }: { panel: ReleasedPanel }) {
  const { to } = useView();
  const t = useTexts(SESSION_TEXTS);
  if (panel.files.length === 0) return null;
  return (
    <>
      <h3>{t.slides}</h3>
      <FileList files={panel.files} address={to.file} />
    </>
  );
}
