import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  panelInput,
  roomInput,
  slotInput,
  speakerInput,
  trackInput,
} from '../programme/sample-inputs.js';
import { sampleInput } from '../registrations/sample-input.js';
import { createTestApp, type TestApp } from '../support/app.js';

type Client = Awaited<ReturnType<TestApp['signIn']>>;

/** Names with characters that mean something to LIKE, to regular expressions, to SQL or to JSON. */
const NAMES = [
  ...[
    'per%cent',
    'under_score',
    'underXscore',
    'back\\slash',
    `quo"te`,
    `apo'strophe`,
    'semi;colon--x',
  ],
  ...[
    'brack[et]s',
    '(group)+',
    'dot.star.*',
    'dollar$1',
    'caret^x',
    'pipe|or',
    'question?mark',
    'curly{2,}',
  ],
  ...['at@sign', 'amp&ersand', '<angle>', 'slash/es', '$$dollar$$', 'É́clair', 'ＷＩＤＥ', '日本語'],
];
/** Patterns that a backtracking engine does not finish. */
const CATASTROPHES = [
  '(a+)+$',
  '(.*)*x',
  '([a-zA-Z]+)*$',
  `${'a'.repeat(99)}!`,
  '%'.repeat(100),
  '%_'.repeat(50),
];

describe('a search', () => {
  let test: TestApp;
  let owner: Client;
  let base: string;

  beforeAll(async () => {
    test = await createTestApp();
    owner = await test.signIn('owner');
    base = `/api/v1/conferences/${test.conference.slug}`;
    for (const [index, words] of NAMES.entries()) {
      const both = { en: words, fr: words };
      await owner
        .post(`${base}/tracks`)
        .send(trackInput({ name: both, colour: 1 }))
        .expect(201);
      await owner
        .post(`${base}/rooms`)
        .send(roomInput({ name: both }))
        .expect(201);
      const names = { rankOrTitle: '', givenName: '', familyName: words };
      await owner.post(`${base}/speakers`).send(speakerInput(names)).expect(201);
      const panel = await owner
        .post(`${base}/panels`)
        .send(panelInput({ title: both }))
        .expect(201);
      const startsAt = `2027-06-15T${String(index % 24).padStart(2, '0')}:00:00+02:00`;
      await owner
        .put(`${base}/panels/${panel.body.id}/slot`)
        .send(slotInput({ startsAt }))
        .expect(200);
      const input = sampleInput(test.conference, { familyName: words });
      await test.http.post(`${base}/registrations`).send(input).expect(201);
    }
    await owner
      .post(`${base}/releases`)
      .send({ notes: { en: '', fr: '' } })
      .expect(201);
  });
  afterAll(() => test.close());

  async function find(list: string, q: string): Promise<string[]> {
    const { body } = await owner.get(`${base}/${list}`).query({ q, pageSize: 200 }).expect(200);
    const items = body.items as {
      name?: { en: string };
      title?: { en: string };
      familyName?: string;
    }[];
    expect(body.total).toBe(items.length);
    return items.map(({ name, title, familyName }) => name?.en ?? title?.en ?? familyName!);
  }

  it.each(['tracks', 'rooms', 'speakers', 'panels', 'registrations'])(
    'takes every character literally: %s',
    async (list) => {
      for (const words of NAMES) {
        const found = await find(list, words.slice(1));
        const stored = list === 'registrations' ? words.normalize('NFC') : words;
        expect(found, words).toEqual([stored]);
      }
      for (const nothing of [
        '%x%',
        '_____________',
        '\\%',
        "' OR ''='",
        '.*',
        '^',
        '$1$',
        "%' --",
        '\\',
      ]) {
        const found = await find(list, nothing);
        const literal = NAMES.filter((name) => name.includes(nothing));
        expect(found.sort(), nothing).toEqual(literal.sort());
      }
    },
  );

  it.each(['mails', 'audit'])('takes every character literally: %s', async (list) => {
    const all = await owner.get(`${base}/${list}?pageSize=200`).expect(200);
    expect(all.body.total).toBeGreaterThan(10);
    for (const q of ['%', '_', '%%', '\\', "'", '.*', '^', '(', '[', '$', '||', 'e.a', 'exa_ple']) {
      const { body } = await owner.get(`${base}/${list}`).query({ q }).expect(200);
      expect(body.total, q).toBe(0);
    }
  });

  it('finds on the site what is written there, and nothing by a pattern', async () => {
    const { slug } = test.conference;
    /** Slugs of the sessions or speakers that a page leads to. */
    const found = async (path: string, kind: string, q: string) => {
      const { text } = await test.http.get(`/en/${slug}${path}`).query({ q }).expect(200);
      const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
      return [...main.matchAll(new RegExp(`href="/en/${slug}/${kind}/([\\w-]+)"`, 'g'))].map(
        ([, name]) => name,
      );
    };
    for (const [path, kind] of [
      ['', 'panels'],
      ['/speakers', 'speakers'],
    ] as const) {
      const patterns = ['.*star', 'under.score', 'per_cent', '(group|x)', 'pipe.or', '\\w+\\\\'];
      for (const pattern of patterns) expect(await found(path, kind, pattern), pattern).toEqual([]);
    }
    expect(await found('', 'panels', 'pipe|or')).toEqual(['pipe-or']);
    expect(await found('', 'panels', 'dot.star.*')).toEqual(['dot-star']);
  });

  it('ends soon, whatever is looked for', async () => {
    const { slug } = test.conference;
    const lists = ['tracks', 'rooms', 'speakers', 'panels', 'registrations', 'mails', 'audit'];
    const addresses = [
      ...lists.map((list) => `${base}/${list}`),
      `/en/${slug}`,
      `/fr/${slug}/speakers`,
    ];
    for (const q of CATASTROPHES) {
      for (const address of addresses) {
        const start = performance.now();
        await owner.get(address).query({ q }).expect(200);
        expect(performance.now() - start, `${address} ${q}`).toBeLessThan(1500);
      }
    }
  });
});
