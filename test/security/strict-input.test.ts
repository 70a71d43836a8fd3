import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FieldError } from '#shared/problems/input-messages';
import { panelInput, roomInput, speakerInput, trackInput } from '../programme/sample-inputs.js';
import { sampleInput } from '../registrations/sample-input.js';
import { createTestApp, type TestApp } from '../support/app.js';

type Client = Awaited<ReturnType<TestApp['signIn']>>;

/** What a lax reader takes for 1, 0, true or a text. */
const LOOKALIKES: unknown[] = ['1', '', '01', ' 1', '1e0', true, false, [], [1], ['1'], {}];
const HOSTILE_OBJECTS: unknown[] = [
  { toString: 'x', valueOf: 'y' },
  { toString: null },
  { [Symbol.toPrimitive.toString()]: 1 },
  { length: 1 },
];

describe('input is taken as it is typed', () => {
  let test: TestApp;
  let owner: Client;
  let base: string;

  beforeAll(async () => {
    test = await createTestApp();
    owner = await test.signIn('owner');
    base = `/api/v1/conferences/${test.conference.slug}`;
  });
  afterAll(() => test.close());

  /** The fields that an answer names. */
  const refused = (body: { errors?: FieldError[] }) => (body.errors ?? []).map(({ path }) => path);

  it.each([
    ['rooms', roomInput(), 'capacity'],
    ['rooms', roomInput(), 'exclusive'],
    ['rooms', roomInput(), 'version'],
    ['tracks', trackInput(), 'colour'],
    ['tracks', trackInput(), 'shape'],
    ['panels', panelInput(), 'durationMinutes'],
    ['releases', { notes: { en: '', fr: '' } }, 'basedOn'],
  ] as const)(
    'guesses no number and no truth from something else: %s %j %s',
    async (path, input, field) => {
      const isTruth = field === 'exclusive';
      for (const value of [...LOOKALIKES, ...HOSTILE_OBJECTS]) {
        if (isTruth && typeof value === 'boolean') continue;
        const answer = await owner.post(`${base}/${path}`).send({ ...input, [field]: value });
        expect(answer.status, `${field} ${JSON.stringify(value)} ${answer.text}`).toBe(400);
        expect(refused(answer.body)).toContain(field);
      }
    },
  );

  it('takes consent and the notice version from a truth and a number alone', async () => {
    for (const consent of ['true', 1, '1', [true], {}, null, false]) {
      const input = { ...sampleInput(test.conference), consent };
      await test.http.post(`${base}/registrations`).send(input).expect(400);
    }
    for (const noticeVersion of [...LOOKALIKES, ...HOSTILE_OBJECTS]) {
      const input = { ...sampleInput(test.conference), noticeVersion };
      await test.http.post(`${base}/registrations`).send(input).expect(400);
    }
  });

  it.each([
    ['tracks', trackInput(), ['id', 'slug', 'conferenceId', 'position', 'sourceId', 'panels']],
    ['rooms', roomInput(), ['id', 'slug', 'conferenceId', 'position', 'sourceId', 'panels']],
    ['speakers', speakerInput(), ['id', 'personId', 'conferenceId', 'slug', 'sourceId']],
    ['panels', panelInput(), ['id', 'conferenceId', 'slug', 'removedAt', 'updatedAt', 'slot']],
  ] as const)('takes no field that only we may write: %s', async (path, input, fields) => {
    for (const field of fields) {
      const answer = await owner.post(`${base}/${path}`).send({ ...input, [field]: null });
      expect([answer.status, refused(answer.body)]).toEqual([400, [field]]);
    }
  });

  it('takes no state, reference or secret from who registers', async () => {
    const fields = [
      'id',
      'status',
      'reference',
      'decidedAt',
      'conferenceId',
      'personId',
      'pageSecret',
    ];
    for (const field of [...fields, 'approval', 'feedGeneration', 'version', 'role']) {
      const input = { ...sampleInput(test.conference), [field]: 'confirmed' };
      const answer = await test.http.post(`${base}/registrations`).send(input);
      expect([answer.status, refused(answer.body)]).toEqual([400, [field]]);
    }
  });

  it('takes no counter, address or release number with the settings of a conference', async () => {
    const { body: conference } = await owner.get(base).expect(200);
    const { name, tagline, information, venue, registrationOpen, notice, version } = conference;
    const input = { name, tagline, information, venue, registrationOpen, notice, version };
    for (const field of [
      'taken',
      'slug',
      'releaseNumber',
      'noticeVersion',
      'demo',
      'contactEmail',
    ]) {
      const answer = await owner.put(base).send({ ...input, capacity: null, [field]: 1 });
      expect([answer.status, refused(answer.body)]).toEqual([400, [field]]);
    }
  });

  it.each(['page', 'pageSize', 'q', 'trackId', 'format', 'placed', 'day'])(
    'refuses a query that names %s twice',
    async (name) => {
      const good = { page: '1', pageSize: '5', format: 'panel', placed: 'yes', day: '2027-06-15' };
      const value = { ...good, q: 'a', trackId: test.conference.id }[name]!;
      await owner.get(`${base}/panels?${name}=${value}`).expect(200);
      for (const query of [`${name}=${value}&${name}=${value}`, `${name}[]=1`, `${name}[x]=1`]) {
        const answer = await owner.get(`${base}/panels?${query}`);
        expect(answer.status, query).toBe(400);
      }
    },
  );

  it.each(['tracks', 'rooms', 'speakers', 'panels', 'registrations', 'mails', 'releases', 'audit'])(
    'keeps pages of %s within their bounds',
    async (list) => {
      const outside = ['page=0', 'page=-1', 'page=1.5', 'page=1e9', 'page=', 'page=x', 'page=NaN'];
      outside.push('page=99999999999999999999', 'page=Infinity', 'pageSize=0', 'pageSize=-1');
      outside.push(
        'pageSize=201',
        'pageSize=1e6',
        `q=${'x'.repeat(201)}`,
        'unknown=1',
        'sort=name',
      );
      outside.push('order=(select pg_sleep(1))', 'take=1', 'where[id]=1');
      for (const query of outside) {
        const answer = await owner.get(`${base}/${list}?${query}`);
        expect(answer.status, `${query} ${answer.text}`).toBe(400);
      }
      const last = await owner.get(`${base}/${list}?page=1000000&pageSize=200`).expect(200);
      expect(last.body).toMatchObject({ items: [], page: 1_000_000, pageSize: 200 });
    },
  );

  it('removes nothing without a version that can be one', async () => {
    const { body: track } = await owner.post(`${base}/tracks`).send(trackInput()).expect(201);
    const versions = ['', '?version=', '?version=0', '?version=x', '?version=1&version=1'];
    for (const query of [...versions, '?version=2147483648', '?version=1.5', '?version[]=1']) {
      await owner.delete(`${base}/tracks/${track.id}${query}`).expect(400);
    }
    await owner.get(`${base}/tracks/${track.id}`).expect(200);
  });

  it.each([
    ...[
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      ' javascript:alert(1)',
    ],
    ...[
      'data:text/html,<script>1</script>',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:https://x.org/1',
    ],
    ...[
      '//evil.example',
      'https:evil.example',
      'https:/evil.example',
      'https://apogee.test@evil.example/',
      'http://',
      'mailto:a@example.org',
    ],
    ...[
      'ftp://example.org',
      'https://example.org/\r\nx',
      'https://exa mple.org',
      'example.org',
      '',
    ],
  ])('takes no link but an address of the web: %j', async (url) => {
    const input = panelInput({ links: [{ label: 'Paper', url }] });
    const answer = await owner.post(`${base}/panels`).send(input);
    expect([answer.status, refused(answer.body)]).toEqual([400, ['links.0.url']]);
  });
});
