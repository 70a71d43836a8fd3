import type { Page } from '../frame/page.js';
import { useView, type View } from '../frame/view.js';
import { conferenceZone } from '../frame/zone.js';
import { Release, type ReleaseStory } from './release-story.js';
import { CHANGES_TEXTS } from './texts.js';

/** Neighbouring releases, the newest first. */
export interface ReleasePage {
  stories: ReleaseStory[];
  /** Where the page begins; null: with the newest release. */
  before: number | null;
}

/** What every release changed, the newest first. */
export function changesPage(view: View, { stories, before }: ReleasePage): Page {
  const { to } = view;
  const t = CHANGES_TEXTS[view.language];
  return {
    title: t.changes,
    address: (other) => (before === null ? other.changes : other.changesUpTo(before - 1)),
    feeds: [{ title: t.changesFeed, href: to.changesFeed }],
    main: <ChangesMain stories={stories} before={before} />,
  };
}

function ChangesMain({ stories, before }: ReleasePage) {
  const view = useView();
  const { to } = view;
  const t = CHANGES_TEXTS[view.language];
  const oldest = stories.at(-1)?.number ?? 1;
  return (
    <>
      <header className="page-head">
        <h1>{t.changes}</h1>
        <p className="lede">{t.changesLead}</p>
        <p className="small muted">
          {t.timesAre(conferenceZone(view))} <a href={to.changesFeed}>{t.changesFeed}</a>
        </p>
      </header>
      {stories.length === 0 ? (
        <div className="empty">
          <strong>{t.noRelease}</strong>
          <p>{t.noReleaseMore}</p>
        </div>
      ) : null}
      {stories.map((story) => (
        <Release key={story.number} story={story} />
      ))}
      {before !== null || oldest > 1 ? (
        <nav className="btn-row release-pages" aria-label={t.pages}>
          {before === null ? null : (
            <a className="btn" href={to.changes}>
              {t.newestReleases}
            </a>
          )}
          {oldest > 1 ? (
            <a className="btn" href={to.changesUpTo(oldest - 1)}>
              {t.earlierReleases}
            </a>
          ) : null}
        </nav>
      ) : null}
    </>
  );
}
