import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MailSummaryView, MailView } from '#shared/mail/mails';
import { createTestApp, type TestApp } from '../support/app.js';
import { oneIn, sized } from '../support/size.js';
import { type HostileConference, HostileConferences } from './hostile-conference.js';
import { attribute, elementsOf, faultsOf, skeletonOf, textOf, xmlElements } from './markup.js';
import { PAYLOADS as EVERY_PAYLOAD } from './payloads.js';

const PAYLOADS = oneIn(sized({ long: 1, short: 6 }), EVERY_PAYLOAD);

/** As the sample input of a speaker names it. */
const SPEAKER_EMAIL = 'sample@example.org';

const PLAIN = 'plain words of an organiser';

/** Every page that shows a text of somebody, in both languages. */
function pagesOf(conference: HostileConference): string[] {
  const { slug, panel, cancelled, speaker } = conference;
  const paths = [
    '',
    '?day=all',
    '/speakers',
    '/information',
    '/changes',
    '/subscribe',
    '/register',
    '/keep',
  ];
  paths.push(`/panels/${panel.slug}`, `/panels/${cancelled.slug}`, `/speakers/${speaker.slug}`);
  paths.push('/register/received');
  const { ownPage, attendeePage, speakerPage } = conference;
  const own = [ownPage, `${ownPage}?done=cancelled`, attendeePage, `${attendeePage}/files`];
  own.push(
    `${attendeePage}/cancel`,
    `${attendeePage}/feed`,
    speakerPage,
    `${speakerPage}?done=answer`,
  );
  return ['en', 'fr'].flatMap((language) => [
    ...paths.map((path) => `/${language}/${slug}${path}`),
    ...own.map((path) => path.replace('/en/', `/${language}/`)),
  ]);
}

describe('a text of anybody stays a text', () => {
  let test: TestApp;
  let conferences: HostileConferences;
  let plain: HostileConference;
  /** The skeleton of every page of the harmless twin, in the order of pagesOf. */
  const harmless: string[][] = [];
  let twins: string[][] | undefined;
  let plainMails: [kind: string, mail: MailView][] | undefined;

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
    expect(EVERY_PAYLOAD.length).toBeGreaterThan(40);
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
      await checkFeed(hostile);
      await checkFiles(hostile);
      if (index % 4 === 0) await checkPrinted(hostile);
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

  /** Every message of a conference by its kind and recipient, in one order for all conferences: those alike by their shape. */
  async function mailsOf(slug: string): Promise<[kind: string, mail: MailView][]> {
    const base = `/api/v1/conferences/${slug}/mails`;
    const { items } = JSON.parse((await conferences.send('GET', base)).text) as {
      items: MailSummaryView[];
    };
    const mails = items.map(async ({ id, kind, to }): Promise<[string, MailView]> => [
      `${kind} ${to === SPEAKER_EMAIL ? 'speaker' : 'attendee'}`,
      JSON.parse((await conferences.send('GET', `${base}/${id}`)).text),
    ]);
    const shapeOf = ({ bodies }: MailView) =>
      elementsOf(bodies.en.html)
        .map(({ tagName }) => tagName)
        .join(' ');
    return (await Promise.all(mails)).sort(
      ([one, mail], [other, another]) =>
        one.localeCompare(other) || shapeOf(mail).localeCompare(shapeOf(another)),
    );
  }

  async function checkMails({ slug }: HostileConference) {
    plainMails ??= await mailsOf('plain');
    const [ours, theirs] = [await mailsOf(slug), plainMails];
    expect(ours.map(([kind]) => kind)).toEqual(theirs.map(([kind]) => kind));
    expect(ours.length).toBeGreaterThan(4);
    for (const [at, [, mail]] of ours.entries()) {
      const twin = theirs[at]![1];
      for (const language of ['en', 'fr'] as const) {
        const { html, subject } = mail.bodies[language];
        const expected = twin.bodies[language].html;
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

  /** The feed of changes is XML; its elements are those of the harmless twin. */
  async function checkFeed({ slug }: HostileConference) {
    const elements = async (conference: string) => {
      const { status, headers, text } = await conferences.send(
        'GET',
        `/en/${conference}/changes.atom`,
      );
      expect([status, headers['content-type']]).toEqual([
        200,
        'application/atom+xml; charset=utf-8',
      ]);
      return xmlElements(text);
    };
    expect(await elements(slug)).toEqual(await elements('plain'));
  }

  const pathsOfFiles = ({ slug, attendeePage, files }: HostileConference) => [
    `/en/${slug}/files/${files.public.id}`,
    `${attendeePage}/files/${files.attendees.id}`,
  ];

  const headersOfFiles = (conference: HostileConference) =>
    Promise.all(
      pathsOfFiles(conference).map(async (path) =>
        Object.keys((await conferences.send('GET', path)).headers),
      ),
    );

  /** Names that came with an upload name a download, and neither its type nor another header. */
  async function checkFiles(hostile: HostileConference) {
    const { name } = hostile.files.public;
    expect(name).toMatch(/^[^\p{Cc}\p{Cf}/\\"<>|:*?]+\.pdf$/u);
    twins ??= await headersOfFiles(plain);
    for (const [at, path] of pathsOfFiles(hostile).entries()) {
      const { status, headers } = await conferences.send('GET', path);
      expect([status, headers['content-type']], path).toEqual([200, 'application/pdf']);
      expect(headers['content-disposition']).toMatch(
        /^attachment; filename="[^"]+\.pdf"; filename\*=/,
      );
      expect(headers['set-cookie']).toBeUndefined();
      expect(Object.keys(headers)).toEqual(twins[at]);
    }
  }

  /** The printed programme holds the links of the harmless one and nothing that runs. */
  async function checkPrinted({ slug }: HostileConference) {
    const { status, headers, text } = await conferences.send('GET', `/fr/${slug}/programme.pdf`);
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(text).not.toMatch(/\/(JavaScript|JS|Launch|SubmitForm|EmbeddedFile|OpenAction|AA)\b/);
    expect(text).not.toMatch(/\/URI \((?!http:\/\/apogee\.test\/)/);
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
