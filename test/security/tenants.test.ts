import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { setRole } from '../../apps/api/src/auth/accounts.js';
import { sampleInput } from '../registrations/sample-input.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { routesOf } from '../support/routes.js';
import { addAccount, signInCookie } from './accounts.js';
import { type HostileConference, HostileConferences } from './hostile-conference.js';

/** Every text of the other conference; it stands in no answer of ours. */
const FOREIGN = 'FOREIGNWORDS';

describe('two conferences in one installation', () => {
  let test: TestApp;
  let conferences: HostileConferences;
  let theirs: HostileConference;
  let cookie: string;
  const ids = new Map<string, string>();
  const foreignIds = new Map<string, string>();

  beforeAll(async () => {
    test = await createTestApp();
    conferences = await HostileConferences.with(test);
    await conferences.fill('mine', 'ownwords');
    theirs = await conferences.fill('theirs', FOREIGN);
    const [ours] = await test.dataSource.query<{ id: string }[]>(
      `SELECT id FROM conferences WHERE slug = 'mine'`,
    );
    cookie = await signInCookie(test, await addAccount(test, 'owner', ours!.id));
    for (const [slug, found] of [
      ['mine', ids],
      ['theirs', foreignIds],
    ] as const) {
      for (const table of [
        'tracks',
        'rooms',
        'speakers',
        'panels',
        'categories',
        'registrations',
        'mails',
        'parts',
      ]) {
        const [row] = await test.dataSource.query<{ id: string }[]>(
          `SELECT t.id FROM ${table} t JOIN conferences c ON c.id = t.conference_id WHERE c.slug = $1 LIMIT 1`,
          [slug],
        );
        found.set(table, row!.id);
      }
    }
  });
  afterAll(() => test.close());

  const http = () => supertest(test.app.getHttpServer());
  const headers = () => ({ cookie, origin: test.settings.publicUrl });
  const base = '/api/v1/conferences/mine';

  /** A guarded address of ours with the ids of somebody filled in. */
  function addressOf(path: string, from: Map<string, string>): string {
    const named = path.replace(':kind', 'panels');
    const table = /\/(\w+)\/:id/.exec(named)?.[1] ?? '';
    return named
      .replace(':conference', 'mine')
      .replace(':id', from.get(table) ?? '')
      .replace(':partId', from.get('parts')!)
      .replace(':otherPanelId', from.get('panels')!)
      .replace(':number', '1');
  }

  it('share no word: no answer to an owner of one names anything of the other', async () => {
    const routes = routesOf(test.app).filter(
      ({ method, path, access }) =>
        method === 'GET' &&
        access?.kind !== 'public' &&
        path.startsWith('/api/') &&
        // Files and photos have tests of their own.
        !addressOf(path, ids).includes(':'),
    );
    expect(routes.length).toBeGreaterThan(15);
    const foreign = [FOREIGN, ...foreignIds.values(), theirs.registrationId];
    for (const { path } of routes) {
      const address = addressOf(path, ids);
      const day = path.endsWith('/timetable') ? ['?day=2027-06-15'] : [''];
      const lists = /\/(tracks|rooms|speakers|panels|registrations|mails|audit|releases)$/.test(
        path,
      );
      const queries = lists ? ['?pageSize=200', `?q=${FOREIGN}`, '?q=own', '?page=2'] : day;
      for (const query of queries) {
        const { status, text } = await http()
          .get(address + query)
          .set(headers());
        expect(status, address + query).toBe(200);
        for (const word of foreign) expect(text.includes(word), `${address} ${word}`).toBe(false);
      }
    }
  });

  it('share no object: what is of the other is not found, whatever names it', async () => {
    const routes = routesOf(test.app).filter(({ path }) => /:(id|partId)/.test(path));
    expect(routes.length).toBeGreaterThan(12);
    for (const { method, path } of routes) {
      const verb = method.toLowerCase() as 'get' | 'put' | 'post' | 'delete';
      const query = method === 'DELETE' ? '?version=1' : '';
      const body: Record<string, unknown> = {
        categories: {
          name: { en: 'a', fr: 'b' },
          hint: { en: '', fr: '' },
          capacity: 1,
          approval: 'manual',
          version: 2,
        },
        registrations: { decision: 'confirm', version: 2 },
      };
      const kind = /mine\/(\w+)/.exec(addressOf(path, foreignIds))![1]!;
      const client = http();
      const request = client[verb](addressOf(path, foreignIds) + query).set(headers());
      const answer =
        kind in body && method !== 'GET' ? await request.send(body[kind] as object) : await request;
      const name = `${method} ${path}`;
      // A body that is not complete, or no upload, is refused before anything is looked up.
      const isUnread = answer.status === 400 || answer.status === 415;
      if (isUnread) expect(['PUT', 'POST'], name).toContain(method);
      else expect(`${answer.status} ${name}`).toBe(`404 ${name}`);
    }
  });

  it('share no filter: an id of the other finds nothing', async () => {
    for (const [list, query] of [
      ['panels', `trackId=${foreignIds.get('tracks')}`],
      ['panels', `roomId=${foreignIds.get('rooms')}`],
      ['panels', `speakerId=${foreignIds.get('speakers')}`],
      ['registrations', `categoryId=${foreignIds.get('categories')}`],
      ['audit', `entityId=${foreignIds.get('panels')}`],
      ['audit', `entity=registration&entityId=${theirs.registrationId}`],
    ]) {
      const { body } = await http().get(`${base}/${list}?${query}`).set(headers()).expect(200);
      expect(body).toMatchObject({ items: [], total: 0 });
    }
  });

  it('share no category: nobody registers for one by a category of the other', async () => {
    const [{ before }] = await test.dataSource.query(
      'SELECT count(*)::int AS before FROM registrations',
    );
    const [mineRow] = await test.dataSource.query(`SELECT id FROM conferences WHERE slug = 'mine'`);
    const conference = {
      id: mineRow.id,
      slug: 'mine',
      categories: { automatic: foreignIds.get('categories')!, manual: '' },
    };
    const input = sampleInput(conference, { noticeVersion: 2 });
    const { body } = await http().post(`${base}/registrations`).send(input).expect(400);
    expect(body.errors).toMatchObject([{ path: 'categoryId' }]);
    const [{ after }] = await test.dataSource.query(
      'SELECT count(*)::int AS after FROM registrations',
    );
    expect(after).toBe(before);
  });

  it('share no key of a repeated request', async () => {
    const conferenceOf = async (slug: string) => {
      const rows = await test.dataSource.query<{ id: string; approval: string }[]>(
        `SELECT k.id, k.approval FROM categories k JOIN conferences c ON c.id = k.conference_id WHERE c.slug = $1`,
        [slug],
      );
      const of = (approval: string) => rows.find((row) => row.approval === approval)!.id;
      return { id: '', slug, categories: { automatic: of('automatic'), manual: of('manual') } };
    };
    for (const slug of ['mine', 'theirs']) {
      const input = sampleInput(await conferenceOf(slug), { noticeVersion: 2 });
      await http()
        .post(`/api/v1/conferences/${slug}/registrations`)
        .set('Idempotency-Key', 'the-same-key')
        .send(input)
        .expect(201);
    }
  });

  it('share no public page, feed or private page', async () => {
    const { panel, speaker, ownPage } = theirs;
    const paths = [
      ...[`/en/mine/panels/${panel.id}`, `/fr/mine/speakers/${speaker.id}`],
      ...[`/calendar/mine/panels/${panel.id}.ics`, `/calendar/mine/speakers/${speaker.id}.ics`],
      ...[
        `/calendar/mine/tracks/${foreignIds.get('tracks')}.ics`,
        `/calendar/mine/rooms/${foreignIds.get('rooms')}.ics`,
      ],
      ...[ownPage.replace('/theirs/', '/mine/'), `${ownPage.replace('/theirs/', '/mine/')}/cancel`],
    ];
    for (const path of paths) {
      const { status, text } = await conferences.send('GET', path);
      expect(status, path).toBe(404);
      expect(text).not.toContain(FOREIGN);
    }
    const cancel = `${ownPage.replace('/theirs/', '/mine/')}/cancel`;
    expect((await conferences.send('POST', cancel)).status).toBe(404);
    for (const path of [
      '/en/mine?day=all',
      '/calendar/mine.ics',
      `${base}/agenda`,
      '/en/mine/changes',
    ]) {
      const { status, text } = await conferences.send('GET', path);
      expect([status, text.includes(FOREIGN)], path).toEqual([200, false]);
      expect(text).toContain('ownwords');
    }
  });

  it('share no role: what somebody may in one, they may not in the other', async () => {
    const [ours, others] = await test.dataSource.query<{ id: string }[]>(
      `SELECT id FROM conferences WHERE slug IN ('mine', 'theirs') ORDER BY slug`,
    );
    const account = await addAccount(test, 'viewer', ours!.id);
    await setRole(test.dataSource.manager, OPERATOR, {
      accountId: account.id,
      conferenceId: others!.id,
      role: 'owner',
    });
    const both = { cookie: await signInCookie(test, account), origin: test.settings.publicUrl };
    const track = { name: { en: 'New', fr: '' } };
    await http().post('/api/v1/conferences/theirs/tracks').set(both).send(track).expect(201);
    await http().post(`${base}/tracks`).set(both).send(track).expect(403);
    await http().get(`${base}/mails`).set(both).expect(403);
    await http().get('/api/v1/conferences/theirs/mails').set(both).expect(200);
    await http()
      .get(`${base}/panels/${foreignIds.get('panels')}`)
      .set(both)
      .expect(404);
    for (const trick of [
      'mine,theirs',
      'mine%2ftheirs',
      'theirs%00',
      'mine;theirs',
      '%',
      'theirs/../mine',
    ]) {
      const { status } = await http()
        .post(`/api/v1/conferences/${trick}/tracks`)
        .set(both)
        .send(track);
      expect([400, 403, 404], trick).toContain(status);
    }
  });
});
