import { describe, expect, it } from 'vitest';
import { sampleRelease, sampleView } from '../../../../../test/site/sample-release.js';
import { type Page, renderPage } from './page.js';

const page: Page = {
  title: 'A page',
  description: 'What it says',
  address: (to) => to.panel('a'),
  calendars: [{ title: 'A calendar', href: '/calendar/sample.ics' }],
  data: { name: '</script>' },
  styles: '.r2-3{grid-row:2/3}',
  main: <h1>A page</h1>,
};
const head = (changes: Partial<Page> = {}, view = sampleView()) => {
  const { html } = renderPage(view, { ...page, ...changes });
  return html.slice(0, html.indexOf('</head>'));
};

describe('the head of a page', () => {
  it('names the page in both languages, its calendar and its data', () => {
    const text = head();
    expect(text).toContain('<title>A page · Sample Conference</title>');
    for (const line of [
      '<link rel="canonical" href="https://agenda.example.org/en/sample/panels/a"/>',
      '<link rel="alternate" hrefLang="fr" href="https://agenda.example.org/fr/sample/panels/a"/>',
      '<link rel="alternate" type="text/calendar" title="A calendar" href="/calendar/sample.ics"/>',
      '<script type="application/ld+json">{"name":"\\u003c/script\\u003e"}</script>',
      '<style>.r2-3{grid-row:2/3}</style>',
      '<link rel="preload" as="font" type="font/woff2" href="/assets/plex.woff2" crossorigin="anonymous"/>',
    ]) {
      expect(text).toContain(line);
    }
  });

  it('starts the title with the word error after a mistake', () => {
    expect(head({ isError: true })).toContain('<title>Error: A page');
    expect(head({ isError: true }, sampleView({ language: 'fr' }))).toContain(
      '<title>Erreur\u00a0: A page',
    );
  });

  it('offers only the languages of the conference', () => {
    const document = sampleRelease();
    document.conference.languages = ['en'];
    expect(head({}, sampleView({ document }))).not.toContain('hrefLang="fr"');
  });
});

it('brings the icons that are used, once and in order', () => {
  const { html } = renderPage(sampleView(), page);
  const symbols = [...html.matchAll(/<symbol id="i-([^"]+)"/g)].map(([, name]) => name);
  expect(symbols).toEqual(['clock', 'logo', 'menu']);
});

it('lets forms go to this site and to the calendars, nowhere else', () => {
  const { contentSecurityPolicy } = renderPage(sampleView(), page);
  expect(contentSecurityPolicy).toContain(
    "form-action 'self' https://calendar.google.com https://outlook.live.com https://outlook.office.com webcal:;",
  );
  expect(contentSecurityPolicy).toContain("script-src 'self';");
  expect(contentSecurityPolicy).not.toContain('unsafe');
});
