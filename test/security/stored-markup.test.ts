import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.js';
import { type HostileConference, HostileConferences } from './hostile-conference.js';
import { attribute, elementsOf, faultsOf, skeletonOf, textOf } from './markup.js';
import { PAYLOADS } from './payloads.js';

const PLAIN = 'plain words of an organiser';

/** Every page that shows a text of somebody, in both languages. */
function pagesOf({ slug, panel, cancelled, speaker, ownPage }: HostileConference): string[] {
  const paths = [
    '',
    '?day=all',
    '/speakers',
    '/information',
    '/changes',
    '/subscribe',
    '/register',
  ];
  paths.push(`/panels/${panel.slug}`, `/panels/${cancelled.slug}`, `/speakers/${speaker.slug}`);
  paths.push('/register/received');
  const own = ['', '?done=cancelled'].map((end) => ownPage.replace('/en/', '/') + end);
  return ['en', 'fr'].flatMap((language) => [
    ...paths.map((path) => `/${language}/${slug}${path}`),
    ...own.map((path) => `/${language}${path}`),
  ]);
}

describe('a text of anybody stays a text', () => {
  let test: TestApp;
  let conferences: HostileConferences;
  let plain: HostileConference;
  /** The skeleton of every page of the harmless twin, in the order of pagesOf. */
  const harmless: string[][] = [];

  beforeAll(async () => {
    test = await createTestApp();
    conferences = await HostileConferences.with(test);
    plain = await conferences.fill('plain', PLAIN);
    for (const path of pagesOf(plain)) harmless.push(skeletonOf(await page(path)));
  });
  afterAll(() => test.close());

  async function page(path: string): Promise<string> {
    const { status, headers, text } = await conferences.send('GET', path);
    expect([200, 410], `${status} ${path}`).toContain(status);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self';/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/);
    return text;
  }

  it('is what these tests can see: markup in a page is found', () => {
    const html = '<!doctype html><html><head></head><body><p>x</p></body></html>';
    expect(faultsOf(html)).toEqual([]);
    for (const bad of [
      '<script>1</script>',
      '<a onclick=x>',
      '<a href="java&#10;script:1">x</a>',
    ]) {
      expect(faultsOf(html.replace('x', bad)), bad).not.toEqual([]);
      expect(skeletonOf(html.replace('x', bad))).not.toEqual(skeletonOf(html));
    }
    const prose = html.replace('<p>', '<div class="prose"><p>');
    expect(faultsOf(prose.replace('x', '<img src=x>'))).toEqual(['prose img']);
    expect(PAYLOADS.length).toBeGreaterThan(40);
    expect(harmless.every((skeleton) => skeleton.length > 20)).toBe(true);
  });

  it.each(PAYLOADS.map((payload, index) => [index, payload] as const))(
    'on every page, in every mail, feed and document: %i %j',
    async (index, payload) => {
      const hostile = await conferences.fill(`hostile-${index}`, payload);
      const paths = pagesOf(hostile);
      for (const [at, path] of paths.entries()) {
        // Half of the pages, the others with the next text: each text meets each kind of page in one language.
        if ((at + index) % 2 === 0) continue;
        const html = await page(path);
        expect(faultsOf(html), path).toEqual([]);
        expect(skeletonOf(html), path).toEqual(harmless[at]);
      }
      await checkStructuredData(hostile, payload);
      await checkMails(hostile);
    },
  );

  async function checkStructuredData({ slug, panel }: HostileConference, payload: string) {
    const html = await page(`/en/${slug}/panels/${panel.slug}`);
    const [data] = elementsOf(html).filter(
      (element) => attribute(element, 'type') === 'application/ld+json',
    );
    expect(JSON.parse(textOf(data!)).name.trim()).toBe(payload.trim());
    const agenda = await conferences.send('GET', `/api/v1/conferences/${slug}/agenda`);
    expect(agenda.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
  }

  async function checkMails({ slug }: HostileConference) {
    const base = `/api/v1/conferences/${slug}/mails`;
    const mails = async (at: string) =>
      JSON.parse((await conferences.send('GET', at)).text) as { items: { id: string }[] };
    const [ours, theirs] = [await mails(base), await mails('/api/v1/conferences/plain/mails')];
    expect(ours.items).toHaveLength(2);
    for (const [at, { id }] of ours.items.entries()) {
      const mail = await conferences.send('GET', `${base}/${id}`);
      const twin = await conferences.send(
        'GET',
        `/api/v1/conferences/plain/mails/${theirs.items[at]!.id}`,
      );
      for (const language of ['en', 'fr'] as const) {
        const { html, subject } = JSON.parse(mail.text).bodies[language];
        const expected = JSON.parse(twin.text).bodies[language].html;
        expect(subject).not.toMatch(/[\r\n\u2028\u2029]/);
        expect(
          elementsOf(html)
            .map(({ tagName }) => tagName)
            .filter((tag) => tag !== 'br'),
        ).toEqual(
          elementsOf(expected)
            .map(({ tagName }) => tagName)
            .filter((tag) => tag !== 'br'),
        );
        const addresses = elementsOf(html).flatMap((element) => attribute(element, 'href') ?? []);
        for (const address of addresses)
          expect(address).toMatch(/^http:\/\/apogee\.test\/(en|fr)\//);
        expect(
          JSON.stringify(elementsOf(html).flatMap(({ attrs }) => attrs.map(({ name }) => name))),
        ).not.toMatch(/"on|src/);
      }
    }
  }

  it.each(['en', 'fr'])('in every search, form and error of the site: %s', async (language) => {
    const { slug } = plain;
    const texts = PAYLOADS.filter((_, index) => index % 2 === ['en', 'fr'].indexOf(language));
    const same = async (path: (words: string) => string, body?: (words: string) => string) => {
      const method = body ? 'POST' : 'GET';
      const expected = await conferences.send(method, path('zzz'), body?.('zzz'));
      for (const payload of texts) {
        const words = encodeURIComponent(payload);
        const got = await conferences.send(method, path(words), body?.(words));
        expect(got.status, path(words)).toBe(expected.status);
        expect(faultsOf(got.text), path(words)).toEqual([]);
        expect(skeletonOf(got.text), path(words)).toEqual(skeletonOf(expected.text));
      }
    };
    await same((words) => `/${language}/${slug}?q=${words}`);
    await same((words) => `/${language}/${slug}?day=${words}&track=${words}&room=${words}`);
    await same((words) => `/${language}/${slug}/speakers?q=${words}&organisation=${words}`);
    await same(
      (words) => `/${language}/${slug}/subscribe?scope=${words}&track=${words}&to=${words}`,
    );
    await same((words) => `/${language}/${slug}/panels/${words}`);
    await same((words) => `/${language}/${slug}/speakers/${words}`);
    await same((words) => `/${language}/${slug}/my/${words}`);
    await same((words) => `/${language}/${words}/${words}`);
    await same((words) => `/${words}?${words}=${words}`);
    const fields = ['organisation', 'rankOrTitle', 'givenName', 'familyName', 'email', 'nation'];
    fields.push('categoryId', 'language', 'noticeVersion', 'consent');
    await same(
      () => `/${language}/${slug}/register`,
      (words) => fields.map((field) => `${field}=${words}`).join('&'),
    );
  });
});
