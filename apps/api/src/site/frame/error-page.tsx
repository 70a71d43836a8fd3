import type { Language } from '#shared/languages';
import type { ErrorPage } from '../../http/problem.filter.js';
import { siteAssets } from './assets.js';
import { renderPlainPage } from './plain-page.js';
import { FRAME_TEXTS } from './texts.js';
import type { SiteSettings } from './view.js';

/** Draws errors for people; given to the application's error filter. */
export const siteErrorPage: ErrorPage = (problem, language, path) =>
  renderErrorPage(
    { status: problem.getStatus(), code: problem.code, instance: problem.extras.instance },
    language,
    path,
    { assets: siteAssets() },
  );

/** What an error page says beyond its status. */
export interface SiteError {
  status: number;
  code?: string;
  /** Names the log line of a fault of ours. */
  instance?: string | undefined;
}

/** The page of a session, which may be one that only some attendees see. */
const SESSION = /^\/(?:en|fr)\/[a-z0-9-]{1,80}\/panels\//;

const SLUG = /^\/(?:en|fr)\/([a-z0-9-]{1,80})(?:\/|$)/;

/**
 * The page of an error for people, in the language of its address. It says what happened and what to
 * do, and keeps nothing of the request but the conference's own address.
 */
export function renderErrorPage(
  error: SiteError,
  language: Language,
  path: string,
  site: Pick<SiteSettings, 'assets'>,
): string {
  const t = FRAME_TEXTS[language];
  const known =
    (error.code === 'gone' ? t.gone : t.errors[error.status]) ??
    t.errors[error.status >= 500 ? 500 : 400]!;
  const slug = SLUG.exec(path)?.[1];
  const back = slug === undefined ? '/' : `/${language}/${slug}`;
  return renderPlainPage({
    language,
    site,
    title: `${t.errorPrefix} ${known.title}`,
    home: '/',
    otherLanguage: null,
    main: (
      <div className="answer">
        <header className="page-head">
          <h1>{known.title}</h1>
          <p className="lede">{known.text}</p>
        </header>
        {error.status === 404 && SESSION.test(path) ? (
          <p>
            {t.perhapsAccredited} <a href={`${back}/keep`}>{t.howToKeep}</a>
          </p>
        ) : null}
        {error.instance ? <p className="mono small muted">{error.instance}</p> : null}
        <p className="btn-row">
          <a className="btn btn-primary" href={back}>
            {slug === undefined ? t.backToStart : t.backToAgenda}
          </a>
        </p>
      </div>
    ),
  });
}
