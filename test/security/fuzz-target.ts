import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PDF } from '../programme/sample-files.js';
import { sampleInput } from '../registrations/sample-input.js';
import { addProgramme } from '../releases/programme.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { addAccount, signInCookie } from './accounts.js';
import { hostileText, type KnownIds, type Schemas, valueOf } from './fuzz-values.js';
import { type Operation, operationsOf } from './operations.js';

export const encoded = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replaceAll('%20', '+');

/** A conference with something of everything, and an owner who sends whatever there is to send. */
export class FuzzTarget {
  sent = 0;
  /** Path of the private page of a speaker, in English. */
  speakerPage = '';
  private cookie = '';

  private constructor(
    readonly test: TestApp,
    readonly ids: KnownIds,
    readonly schemas: Schemas,
    readonly operations: Operation[],
  ) {}

  static async create(): Promise<FuzzTarget> {
    const test = await createTestApp();
    const ids = await fill(test);
    const document = (await test.http.get('/api/v1/openapi.json').expect(200)).body;
    const operations = operationsOf(document.paths);
    const target = new FuzzTarget(test, ids, document.components.schemas, operations);
    await target.signIn();
    const link = target.plainAddress('/api/v1/conferences/{conference}/speakers/{speakerId}/link');
    const { body } = await (
      await test.signIn('owner')
    )
      .post(link)
      .send({ renew: false })
      .expect(200);
    target.speakerPage = new URL(body.url).pathname;
    return target;
  }

  /** Once more after a search that may have signed out. */
  async signIn(): Promise<void> {
    const { test } = this;
    this.cookie = await signInCookie(test, await addAccount(test, 'owner', test.conference.id));
  }

  /** Every request has an address of its own, so that the limits do not end the search. */
  async send(method: Operation['method'], url: string, body?: string | Buffer, type?: string) {
    this.sent += 1;
    const answer = await this.test.app.inject({
      method,
      url,
      remoteAddress: `10.${this.sent >> 16}.${(this.sent >> 8) & 255}.${this.sent & 255}`,
      headers: {
        cookie: this.cookie,
        origin: this.test.settings.publicUrl,
        ...(body === undefined ? {} : { 'content-type': type ?? 'application/json' }),
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    const what = `${method} ${url.slice(0, 300)} ${String(body ?? '').slice(0, 600)}`;
    assert(answer.statusCode < 500, `${answer.statusCode} ${what}\n${answer.body.slice(0, 300)}`);
    if (answer.statusCode >= 400 && url.startsWith('/api/')) {
      assert.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8', what);
      assert.match(answer.json().code, /^[a-z_]+$/, what);
    }
    return answer;
  }

  /** The address of an operation on something that is there, without a query. */
  plainAddress(path: string): string {
    return path
      .replace('{conference}', this.test.conference.slug)
      .replaceAll(/\{(\w+)\}/g, (_all, name) => this.ids[name as string]![0]!);
  }

  /** Addresses of an operation: mostly of something that is there, now and then of anything. */
  addressOf({ path, parameters }: Operation): fc.Arbitrary<string> {
    const { ids, schemas } = this;
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    const parts = names.map((name) =>
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...ids[name]!) },
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
}

async function fill(test: TestApp): Promise<KnownIds> {
  const { conference, dataSource } = test;
  const { slug } = conference;
  const added = await addProgramme(dataSource, conference.id, { rooms: 2, panels: 6 });
  const owner = await test.signIn('owner');
  const notes = { en: '', fr: '' };
  await owner.post(`/api/v1/conferences/${slug}/releases`).send({ notes });
  await test.http.post(`/api/v1/conferences/${slug}/registrations`).send(sampleInput(conference));
  const idsOf = async (table: string) =>
    (await dataSource.query<{ id: string }[]>(`SELECT id FROM ${table}`)).map(({ id }) => id);
  const panelPath = `/api/v1/conferences/${slug}/panels/${added.panels[0]}`;
  const { body: file } = await owner
    .post(`${panelPath}/files`)
    .field('visibility', 'public')
    .attach('file', PDF, 'a.pdf')
    .expect(201);
  const partIds = await idsOf('parts');
  const otherIds = [...added.panels, ...(await idsOf('registrations')), ...(await idsOf('mails'))];
  return {
    conference: [slug, slug, slug, conference.id],
    id: [...added.tracks, ...added.rooms, ...added.speakers, ...otherIds],
    trackId: added.tracks,
    roomId: added.rooms,
    speakerId: added.speakers,
    categoryId: Object.values(conference.categories),
    speakerIds: added.speakers,
    panelId: added.panels,
    otherPanelId: added.panels,
    partId: partIds,
    kind: ['panels', 'speakers', 'rooms', 'tracks', 'mails'],
    file: [file.id, 'panels.csv', 'speakers.xlsx', 'panels.xlsx.csv'],
    name: [`${'0'.repeat(64)}-480.webp`, `${file.id}-480.webp`],
    entry: ['1', '2', '9'.repeat(18)],
    since: ['0', '1'],
    restore: ['1', '2'],
    number: ['1', '0', '-1', '99999999999', '1e3', '01'],
  };
}
