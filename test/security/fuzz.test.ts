import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleInput } from '../registrations/sample-input.js';
import { addProgramme } from '../releases/programme.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { addAccount, signInCookie } from './accounts.js';
import { hostileText, type KnownIds, type Schemas, valueOf } from './fuzz-values.js';
import { type Operation, operationsOf } from './operations.js';
import { PDF, PNG, PPTX, zip } from '../programme/sample-files.js';
import { BROKEN_BODIES } from './broken-bodies.js';
import { multipartBody } from './multipart.js';

/** Fixed, so that a failure is found again; raise RUNS for a longer search. */
const SEED = 20_271_506;
const RUNS = Number(process.env.FUZZ_RUNS ?? 40);
/** Milliseconds for a whole search. */
const PATIENCE = RUNS * 1500;

describe('hostile input', () => {
  let test: TestApp;
  let cookie: string;
  let schemas: Schemas;
  let operations: Operation[];
  let ids: KnownIds;
  let sent = 0;

  beforeAll(async () => {
    test = await createTestApp();
    const { conference, dataSource } = test;
    const { slug } = conference;
    cookie = await signInCookie(test, await addAccount(test, 'owner', conference.id));
    const added = await addProgramme(dataSource, conference.id, { rooms: 2, panels: 6 });
    const notes = { en: '', fr: '' };
    await (await test.signIn('owner')).post(`/api/v1/conferences/${slug}/releases`).send({ notes });
    await test.http.post(`/api/v1/conferences/${slug}/registrations`).send(sampleInput(conference));
    const idsOf = async (table: string) =>
      (await dataSource.query<{ id: string }[]>(`SELECT id FROM ${table}`)).map(({ id }) => id);
    const partIds = await idsOf('parts');
    const otherIds = [
      ...added.panels,
      ...(await idsOf('registrations')),
      ...(await idsOf('mails')),
    ];
    ids = {
      conference: [slug, slug, slug, conference.id],
      id: [...added.tracks, ...added.rooms, ...added.speakers, ...otherIds],
      trackId: added.tracks,
      roomId: added.rooms,
      speakerId: added.speakers,
      categoryId: Object.values(conference.categories),
      otherPanelId: added.panels,
      partId: partIds,
      kind: ['panels', 'speakers'],
      file: ['panels.csv', 'speakers.xlsx', ...added.panels],
      number: ['1', '0', '-1', '99999999999', '1e3', '01'],
    };
    const document = (await test.http.get('/api/v1/openapi.json').expect(200)).body;
    schemas = document.components.schemas;
    operations = operationsOf(document.paths);
  });
  afterAll(() => test.close());

  /** Every request has an address of its own, so that the limits do not end the search. */
  async function send(
    method: Operation['method'],
    url: string,
    body?: string | Buffer,
    type?: string,
  ) {
    sent += 1;
    const answer = await test.app.inject({
      method,
      url,
      remoteAddress: `10.${sent >> 16}.${(sent >> 8) & 255}.${sent & 255}`,
      headers: {
        cookie,
        origin: test.settings.publicUrl,
        ...(body === undefined ? {} : { 'content-type': type ?? 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    const what = `${method} ${url.slice(0, 300)} ${String(body ?? '').slice(0, 600)}`;
    expect(answer.statusCode, `${what}\n${answer.body.slice(0, 300)}`).toBeLessThan(500);
    if (answer.statusCode >= 400 && url.startsWith('/api/')) {
      expect(answer.headers['content-type'], what).toBe('application/problem+json; charset=utf-8');
      expect(answer.json().code, what).toMatch(/^[a-z_]+$/);
    }
    return answer;
  }

  const encoded = (text: string) => encodeURIComponent(text.toWellFormed()).replaceAll('%20', '+');

  function addressOf({ path, parameters }: Operation): fc.Arbitrary<string> {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    const parts = names.map((name) =>
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...(ids[name] ?? ids.id!)) },
        { weight: 1, arbitrary: hostileText },
      ),
    );
    const queries = parameters
      .filter((parameter) => parameter.in === 'query')
      .map(({ name, schema }) =>
        fc
          .array(valueOf(schema, schemas, { q: ['Panel'], [name]: ids[name] ?? ['Panel'] }), {
            minLength: 0,
            maxLength: 2,
          })
          .map((values) =>
            values.map(
              (value) => `${name}=${encoded(JSON.stringify(value).replace(/^"|"$/g, ''))}`,
            ),
          ),
      );
    return fc.tuple(fc.tuple(...parts), fc.tuple(...queries)).map(([values, query]) => {
      const place = names.reduce(
        (address, name, index) => address.replace(`{${name}}`, encoded(values[index]!)),
        path,
      );
      const text = query.flat().join('&');
      return text ? `${place}?${text}` : place;
    });
  }

  it(
    'is answered by every operation of the API document with an answer, never a fault',
    async () => {
      const statuses = new Map<number, number>();
      expect(operations.length).toBeGreaterThan(40);
      for (const operation of operations) {
        const body = operation.body
          ? valueOf(operation.body, schemas, ids).map((value) => JSON.stringify(value))
          : fc.constant(undefined);
        const requests = fc.sample(fc.tuple(addressOf(operation), body), {
          seed: SEED,
          numRuns: RUNS,
        });
        for (const [url, payload] of requests) {
          const { statusCode } = await send(operation.method, url, payload);
          statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
        }
      }
      // The search is worth something only while a good part of it gets past the checks.
      const done = [200, 201, 204].reduce((sum, status) => sum + (statuses.get(status) ?? 0), 0);
      expect(done, JSON.stringify([...statuses])).toBeGreaterThan(RUNS * 8);
      expect(sent).toBeGreaterThan(operations.length * RUNS - 1);
    },
    PATIENCE,
  );

  it.each(BROKEN_BODIES)('is refused by every body of the API: %s', async (_, body) => {
    for (const { method, path } of operations.filter((operation) => operation.body)) {
      const url = path
        .replace('{conference}', test.conference.slug)
        .replaceAll(/\{(\w+)\}/g, (_all, name) => (ids[name as string] ?? ids.id!)[0]!);
      const answer = await send(method, url, body);
      expect(
        answer.statusCode,
        `${method} ${url} ${answer.body.slice(0, 200)}`,
      ).toBeGreaterThanOrEqual(400);
    }
  });

  it(
    'is answered by every upload of the API, never a fault',
    async () => {
      // The search before may have signed out.
      cookie = await signInCookie(test, await addAccount(test, 'owner', test.conference.id));
      const uploads = operations.filter(({ form }) => form);
      expect(uploads.length).toBeGreaterThan(1);
      const good = [
        PDF,
        PNG,
        PPTX,
        zip({ 'xl/workbook.xml': '<x/>' }),
        Buffer.from('Title (EN)\r\nx'),
      ];
      const content = fc.oneof(
        fc.constantFrom(...good),
        fc.constantFrom(...good).map((file) => file.subarray(0, file.length / 2)),
        hostileText.map((text) =>
          Buffer.from(`ID (leave as it is),Title (EN)\r\n${text},"${text}"`),
        ),
        fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      );
      const statuses = new Map<number, number>();
      for (const operation of uploads) {
        const fields = Object.entries(operation.form!.properties!).filter(
          ([name]) => name !== 'file',
        );
        const values = fields.map(([, { enum: choice = ['0'] }]) =>
          fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...(choice as string[])) }, hostileText),
        );
        const requests = fc.tuple(addressOf(operation), content, hostileText, fc.tuple(...values));
        for (const [url, file, name, given] of fc.sample(requests, { seed: SEED, numRuns: RUNS })) {
          const parts = given.map((value, index) => ({ name: fields[index]![0], value }));
          const body = multipartBody(parts, { name, content: file });
          const type = 'multipart/form-data; boundary=limit';
          const { statusCode } = await send(operation.method, url, body, type);
          statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
          await send(operation.method, url, body.subarray(0, body.length / 2), type);
          await send(operation.method, url, body, 'multipart/form-data');
        }
        for (const [, broken] of BROKEN_BODIES) {
          const url = operation.path.replace('{conference}', test.conference.slug);
          const address = url.replaceAll(
            /\{(\w+)\}/g,
            (_all, name) => (ids[name as string] ?? ids.id!)[0]!,
          );
          await send(operation.method, address, broken, 'multipart/form-data; boundary=limit');
        }
      }
      const done = [200, 201].reduce((sum, status) => sum + (statuses.get(status) ?? 0), 0);
      expect(done, JSON.stringify([...statuses])).toBeGreaterThan(RUNS / 20);
    },
    PATIENCE,
  );

  it(
    'is answered by every form of the site with a page, never a fault',
    async () => {
      const field = (...good: string[]) =>
        fc.oneof(
          { weight: 8, arbitrary: fc.constantFrom(...good) },
          { weight: 1, arbitrary: hostileText },
        );
      const form = fc.record(
        {
          categoryId: field(...ids.categoryId!),
          nation: field('FR', 'ZZ', ''),
          organisation: field('Sample Organisation'),
          rankOrTitle: field('', 'Dr'),
          givenName: field('Sample'),
          familyName: field('Attendee'),
          email: fc.oneof(fc.emailAddress(), hostileText),
          language: field('en', 'fr'),
          consent: field('1'),
          noticeVersion: field('1', '2', '-1', '1e400'),
          key: field('a-key', 'another-key'),
          __proto__x: field('x'),
        },
        { requiredKeys: ['email'] },
      );
      const statuses = new Set<number>();
      // The search before may have closed or filled the conference.
      await test.dataSource.query(
        'UPDATE conferences SET registration_open = true, notice_version = 1, capacity = NULL',
      );
      await test.dataSource.query('UPDATE categories SET capacity = NULL');
      for (const values of fc.sample(form, { seed: SEED, numRuns: RUNS * 4 })) {
        const pairs = Object.entries(values).map(([name, value]) => `${name}=${encoded(value)}`);
        const body = [...pairs, '__proto__=1', 'email[x]=1', 'organisation=twice'].slice(
          0,
          pairs.length + (sent % 4),
        );
        const url = `/${sent % 2 ? 'en' : 'fr'}/${test.conference.slug}/register`;
        const { statusCode } = await send(
          'POST',
          url,
          body.join('&'),
          'application/x-www-form-urlencoded',
        );
        statuses.add(statusCode);
        statuses.add((await send('POST', url, JSON.stringify(values))).statusCode);
      }
      expect([...statuses]).toEqual(expect.arrayContaining([303, 400]));
      for (const [, body] of BROKEN_BODIES) {
        for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
          await send('POST', `/en/${test.conference.slug}/register`, body, type);
          await send('POST', `/en/${test.conference.slug}/my/nobody/cancel`, body, type);
        }
      }
    },
    PATIENCE,
  );

  it(
    'is answered by every address of the site and the calendars, never a fault',
    async () => {
      const { slug } = test.conference;
      const bases = [
        '/',
        `/en/${slug}`,
        `/fr/${slug}/speakers`,
        `/en/${slug}/subscribe`,
        `/calendar/${slug}.ics`,
      ];
      const places = [
        ...[
          `/en/${slug}/panels/`,
          `/fr/${slug}/speakers/`,
          `/en/${slug}/my/`,
          '/en/',
          '/calendar/',
        ],
        ...[
          `/calendar/personal/`,
          `/calendar/${slug}/panels/`,
          `/calendar/${slug}/`,
          '/assets/',
          '/',
        ],
      ];
      const names = [
        'q',
        'day',
        'track',
        'room',
        'format',
        'page',
        'organisation',
        'lang',
        'cancelled',
        'scope',
        'to',
        'done',
        'a[b]',
        '__proto__',
      ];
      const pair = fc.tuple(fc.constantFrom(...names), hostileText);
      const queries = fc.sample(fc.array(pair, { maxLength: 5 }), { seed: SEED, numRuns: RUNS });
      const before = sent;
      for (const pairs of queries) {
        const query = pairs
          .map(([name, value]) => `${name}=${encoded(value.slice(0, 800))}`)
          .join('&');
        for (const base of bases) await send('GET', `${base}?${query}`);
      }
      for (const text of fc.sample(hostileText, { seed: SEED, numRuns: RUNS * 2 })) {
        const name = encoded(text.slice(0, 400));
        for (const place of places) {
          await send('GET', place + name);
          await send('GET', `${place}${name}.ics`);
        }
      }
      for (const broken of ['%', '%zz', '%c0%af', '%ed%a0%80', '%f4%90%80%80', '%00', '%0d%0a']) {
        for (const place of [...places, ...bases.map((base) => `${base}?q=`)])
          await send('GET', place + broken);
      }
      expect(sent - before).toBeGreaterThan(RUNS * 40);
    },
    PATIENCE,
  );
});
