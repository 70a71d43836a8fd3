import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PDF, PNG, PPTX, zip } from '../programme/sample-files.js';
import { multipart, MULTIPART_TYPE } from '../support/multipart.js';
import { sized } from '../support/size.js';
import { encoded, FuzzTarget } from './fuzz-target.js';
import { hostileText, valueOf } from './fuzz-values.js';
import { BROKEN_BODIES } from './broken-bodies.js';

/** Fixed, so that a failure is found again; raise `long` for a longer search. */
const SEED = 20_271_506;
const RUNS = sized({ long: 50, short: 15 });
/** Milliseconds for a whole search. */
const PATIENCE = 20_000 + RUNS * 5_000;

describe('hostile input', () => {
  let target: FuzzTarget;
  beforeAll(async () => {
    target = await FuzzTarget.create();
  });
  afterAll(() => target.test.close());

  it(
    'is answered by every operation of the API document with an answer, never a fault',
    async () => {
      const statuses = new Map<number, number>();
      expect(target.operations.length).toBeGreaterThan(40);
      for (const operation of target.operations) {
        const body = operation.body
          ? valueOf(operation.body, target.schemas, target.ids).map((value) =>
              JSON.stringify(value),
            )
          : fc.constant(undefined);
        const requests = fc.sample(fc.tuple(target.addressOf(operation), body), {
          seed: SEED,
          numRuns: RUNS,
        });
        for (const [url, payload] of requests) {
          const { statusCode } = await target.send(operation.method, url, payload);
          statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
        }
      }
      // The search is worth something only while a good part of it gets past the checks.
      const done = [200, 201, 204].reduce((sum, status) => sum + (statuses.get(status) ?? 0), 0);
      expect(done, JSON.stringify([...statuses])).toBeGreaterThan(RUNS * 8);
      expect(target.sent).toBeGreaterThan(target.operations.length * RUNS - 1);
    },
    PATIENCE,
  );

  it.each(BROKEN_BODIES)(
    'is refused by every body of the API: %s',
    async (_, body) => {
      for (const { method, path } of target.operations.filter((operation) => operation.body)) {
        const url = target.plainAddress(path);
        const answer = await target.send(method, url, body);
        expect(
          answer.statusCode,
          `${method} ${url} ${answer.body.slice(0, 200)}`,
        ).toBeGreaterThanOrEqual(400);
      }
    },
    PATIENCE,
  );

  it(
    'is answered by every upload of the API, never a fault',
    async () => {
      // The search before may have signed out.
      await target.signIn();
      const uploads = target.operations.filter(({ form }) => form);
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
        const requests = fc.tuple(
          target.addressOf(operation),
          content,
          hostileText,
          fc.tuple(...values),
        );
        for (const [url, file, name, given] of fc.sample(requests, { seed: SEED, numRuns: RUNS })) {
          const parts = given.map((value, index) => ({ name: fields[index]![0], content: value }));
          const body = multipart([...parts, { name: 'file', filename: name, content: file }]);
          const type = MULTIPART_TYPE;
          const { statusCode } = await target.send(operation.method, url, body, type);
          statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
          await target.send(operation.method, url, body.subarray(0, body.length / 2), type);
          await target.send(operation.method, url, body, 'multipart/form-data');
        }
        for (const [, broken] of BROKEN_BODIES) {
          const address = target.plainAddress(operation.path);
          await target.send(operation.method, address, broken, MULTIPART_TYPE);
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
      const fields = {
        categoryId: field(...target.ids.categoryId!),
        nation: field('FR', 'DE', 'ZZ'),
        organisation: field('Sample Organisation'),
        rankOrTitle: field('', 'Dr'),
        givenName: field('Sample'),
        familyName: field('Attendee'),
        email: fc.oneof(fc.constant('sample@example.org'), fc.emailAddress(), hostileText),
        language: field('en', 'fr'),
        consent: field('1'),
        noticeVersion: field('1', '1', '1', '2', '-1', '1e400'),
        key: field('a-key', 'another-key'),
        __proto__x: field('x'),
      };
      // Some are complete, the others lack this and that.
      const form = fc.oneof(fc.record(fields), fc.record(fields, { requiredKeys: ['email'] }));
      const statuses = new Set<number>();
      // The search before may have closed or filled the conference.
      await target.test.dataSource.query(
        'UPDATE conferences SET registration_open = true, notice_version = 1, capacity = NULL',
      );
      await target.test.dataSource.query('UPDATE categories SET capacity = NULL');
      for (const values of fc.sample(form, { seed: SEED, numRuns: RUNS * 4 })) {
        const pairs = Object.entries(values).map(([name, value]) => `${name}=${encoded(value)}`);
        const body = [...pairs, '__proto__=1', 'email[x]=1', 'organisation=twice'].slice(
          0,
          pairs.length + (target.sent % 4),
        );
        const url = `/${target.sent % 2 ? 'en' : 'fr'}/${target.test.conference.slug}/register`;
        const { statusCode } = await target.send(
          'POST',
          url,
          body.join('&'),
          'application/x-www-form-urlencoded',
        );
        statuses.add(statusCode);
        statuses.add((await target.send('POST', url, JSON.stringify(values))).statusCode);
      }
      expect([...statuses]).toEqual(expect.arrayContaining([303, 400]));
      for (const [, body] of BROKEN_BODIES) {
        for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
          await target.send('POST', `/en/${target.test.conference.slug}/register`, body, type);
          await target.send(
            'POST',
            `/en/${target.test.conference.slug}/my/nobody/cancel`,
            body,
            type,
          );
          for (const part of ['answer', 'details', 'availability']) {
            await target.send('POST', `${target.speakerPage}/${part}`, body, type);
          }
        }
      }
    },
    PATIENCE,
  );

  it(
    'is answered by the forms of a speaker with a page, never a fault',
    async () => {
      const times = ['from-2027-06-15', 'to-2027-06-15', 'from-2027-06-16'];
      const names = [
        'answer',
        'reason',
        'familyName',
        'office.en',
        'biography.fr',
        'nation',
        'phone',
      ];
      const name = fc.constantFrom(...names, ...times, 'version', 'constructor', 'office[en]');
      const value = fc.oneof(
        fc.constantFrom('confirmed', 'declined', '1', '09:00', ''),
        hostileText,
      );
      const forms = fc.array(fc.tuple(name, value), { maxLength: 12 });
      const statuses = new Set<number>();
      for (const pairs of fc.sample(forms, { seed: SEED, numRuns: RUNS * 2 })) {
        const body = pairs.map(([key, text]) => `${key}=${encoded(text)}`).join('&');
        for (const part of ['answer', 'details', 'availability']) {
          const url = `${target.speakerPage}/${part}`;
          const type = 'application/x-www-form-urlencoded';
          statuses.add((await target.send('POST', url, body, type)).statusCode);
        }
      }
      expect([...statuses]).toEqual(expect.arrayContaining([303, 400]));
    },
    PATIENCE,
  );

  it(
    'is answered by every address of the site and the calendars, never a fault',
    async () => {
      const { slug } = target.test.conference;
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
      const before = target.sent;
      for (const pairs of queries) {
        const query = pairs
          .map(([name, value]) => `${name}=${encoded(value.slice(0, 800))}`)
          .join('&');
        for (const base of bases) await target.send('GET', `${base}?${query}`);
      }
      for (const text of fc.sample(hostileText, { seed: SEED, numRuns: RUNS * 2 })) {
        const name = encoded(text.slice(0, 400));
        for (const place of places) {
          await target.send('GET', place + name);
          await target.send('GET', `${place}${name}.ics`);
        }
      }
      for (const broken of ['%', '%zz', '%c0%af', '%ed%a0%80', '%f4%90%80%80', '%00', '%0d%0a']) {
        for (const place of [...places, ...bases.map((base) => `${base}?q=`)])
          await target.send('GET', place + broken);
      }
      expect(target.sent - before).toBeGreaterThan(RUNS * 40);
    },
    PATIENCE,
  );
});
