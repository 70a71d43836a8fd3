import { createHash } from 'node:crypto';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { interfaceLanguages, type Language, LANGUAGES, textIn } from '#shared/languages';
import { contentSecurityPolicy } from '../../http/security-headers.js';
import { type Addresses, addressesOf } from './addresses.js';
import { Footer } from './footer.js';
import { spriteOf } from './icons.js';
import { type Current, Masthead } from './masthead.js';
import { jsonInScript } from './structured-data.js';
import { SubscribeDialog } from './subscribe-dialog.js';
import { type View, ViewProvider } from './view.js';

/** One page of a conference, before its frame is drawn around it. */
export interface Page {
  /** Without the conference's name. */
  title: string;
  /** Starts the title with "Error:". */
  isError?: boolean;
  description?: string;
  /** The same page, by the addresses of any language. */
  address: (to: Addresses) => string;
  current?: Current;
  /** Under the bar of the masthead: title, facts and days of the agenda. */
  hero?: ReactNode;
  main: ReactNode;
  /** Whether the subscribe dialog belongs to the page. */
  subscribe?: boolean;
  /** Style rules of this page alone; allowed by their hash. */
  styles?: string;
  calendars?: { title: string; href: string }[];
  /** Atom feeds, for readers to find. */
  feeds?: { title: string; href: string }[];
  /** JSON-LD. */
  data?: object;
  /** Not for search engines: pages of one person, answers to forms. */
  unlisted?: boolean;
}

export interface RenderedPage {
  html: string;
  contentSecurityPolicy: string;
}

/** Draws a page to its bytes: a pure function of the view and the page. */
export function renderPage(view: View, page: Page): RenderedPage {
  const body = renderToStaticMarkup(
    <ViewProvider value={view}>
      <a className="skip" href="#main">
        {view.t.skip}
      </a>
      <Masthead address={page.address} current={page.current} hero={page.hero} />
      <main id="main" tabIndex={-1}>
        <div className="wrap">{page.main}</div>
      </main>
      <Footer />
      {page.subscribe ? <SubscribeDialog /> : null}
    </ViewProvider>,
  );
  const head = renderToStaticMarkup(<Head view={view} page={page} />);
  const html =
    `<!doctype html><html lang="${view.language}">${head}` +
    `<body>${body}${spriteOf(view.icons)}</body></html>`;
  return { html, contentSecurityPolicy: policyFor(page.styles) };
}

/** Subscribing is a form that is answered by a redirect to these places. */
const SUBSCRIBE_TARGETS =
  'https://calendar.google.com https://outlook.live.com https://outlook.office.com webcal:';

function policyFor(styles: string | undefined): string {
  const hashes = styles ? [`sha256-${createHash('sha256').update(styles).digest('base64')}`] : [];
  return contentSecurityPolicy(hashes).replace(
    "form-action 'self'",
    `form-action 'self' ${SUBSCRIBE_TARGETS}`,
  );
}

function Head({ view, page }: { view: View; page: Page }) {
  const { site, conference, language, t } = view;
  const { assets, publicUrl } = site;
  const name = textIn(conference.name, language, conference.languages);
  const title = page.title === name ? name : `${page.title} · ${name}`;
  const own = publicUrl + page.address(view.to);
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{page.isError ? `${t.errorPrefix} ${title}` : title}</title>
      {page.description ? <meta name="description" content={page.description} /> : null}
      {assets.font ? (
        <link
          rel="preload"
          as="font"
          type="font/woff2"
          href={assets.font}
          crossOrigin="anonymous"
        />
      ) : null}
      <link rel="stylesheet" href={assets.styles} />
      {page.styles ? <style dangerouslySetInnerHTML={{ __html: page.styles }} /> : null}
      <script type="module" src={assets.script} />
      <link rel="icon" type="image/svg+xml" href={assets.icon} />
      <meta name="color-scheme" content="light dark" />
      {page.unlisted || view.attendee ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <link rel="canonical" href={own} />
          {languagesOf(view).map((other) => (
            <link
              key={other}
              rel="alternate"
              hrefLang={other}
              href={publicUrl + page.address(addressesOf(other, conference.slug))}
            />
          ))}
          <meta property="og:type" content="website" />
          <meta property="og:title" content={page.title} />
          <meta property="og:site_name" content={name} />
          <meta property="og:url" content={own} />
          {page.description ? <meta property="og:description" content={page.description} /> : null}
        </>
      )}
      {page.calendars?.map(({ title: calendar, href }) => (
        <link key={href} rel="alternate" type="text/calendar" title={calendar} href={href} />
      ))}
      {page.feeds?.map(({ title: feed, href }) => (
        <link key={href} rel="alternate" type="application/atom+xml" title={feed} href={href} />
      ))}
      {page.data ? (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: jsonInScript(page.data) }}
        />
      ) : null}
    </head>
  );
}

/** The languages a page is offered in; a conference in one language is still readable in both. */
function languagesOf(view: View): readonly Language[] {
  const offered = interfaceLanguages(view.conference.languages);
  return LANGUAGES.filter((each) => offered.includes(each) || each === view.language);
}
