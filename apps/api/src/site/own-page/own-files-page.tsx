import type { FileView } from '#shared/programme/files';
import { FileList } from '../cards/file-list.js';
import { Content } from '../frame/content.js';
import { Crumbs } from '../frame/crumbs.js';
import type { Page } from '../frame/page.js';
import { useTexts, useView, type View } from '../frame/view.js';
import { OWN_PAGE_TEXTS } from './texts.js';

type Slides = FileView & { panelId: string };

/** The slides of the published sessions, for an attendee: those for everybody and those for attendees. */
export function ownFilesPage(view: View, secret: string, slides: readonly Slides[]): Page {
  return {
    title: OWN_PAGE_TEXTS[view.language].ownFilesTitle,
    address: (to) => to.ownFiles(secret),
    unlisted: true,
    main: <OwnFiles secret={secret} slides={slides} />,
  };
}

function OwnFiles({ secret, slides }: { secret: string; slides: readonly Slides[] }) {
  const { to, document } = useView();
  const t = useTexts(OWN_PAGE_TEXTS);
  const sessions = document.panels
    .map((panel) => ({ panel, files: slides.filter(({ panelId }) => panelId === panel.id) }))
    .filter(({ files }) => files.length > 0);
  return (
    <>
      <Crumbs trail={[{ text: t.ownTitle, href: to.own(secret) }]} />
      <header className="page-head">
        <h1>{t.ownFilesTitle}</h1>
        <p className="lede">{t.ownFilesText}</p>
      </header>
      {sessions.length === 0 ? <p>{t.noFiles}</p> : null}
      {sessions.map(({ panel, files }) => (
        <section key={panel.id} aria-labelledby={`files-${panel.id}`}>
          <h2 id={`files-${panel.id}`} className="h-small">
            <a href={to.panel(panel.slug)}>
              <Content of={panel.title} />
            </a>
          </h2>
          <FileList files={files} address={(id) => to.ownFile(secret, id)} />
        </section>
      ))}
    </>
  );
}
