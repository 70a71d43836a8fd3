import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { setRole } from '../../apps/api/src/auth/accounts.js';
import { PDF } from '../programme/sample-files.js';
import { panelInput } from '../programme/sample-inputs.js';
import { sampleInput } from '../registrations/sample-input.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { multipart, MULTIPART_TYPE } from '../support/multipart.js';
import { type Route, routesOf } from '../support/routes.js';
import { addAccount, signInCookie } from './accounts.js';
import { bodiesNaming, bodyFor } from './complete-bodies.js';
import { guardedAddress, idsOf, type KnownObjects, rowsOf } from './conference-objects.js';
import { type HostileConference, HostileConferences, portrait } from './hostile-conference.js';

/** The one answer that does not end; `programme/live` proves what it tells to whom. */
const STREAM = '/live';

/** Reads of one day. */
const DAILY = /\/(timetable|free-places)$/;

/** Every text of the other conference; it stands in no answer of ours. */
const FOREIGN = 'FOREIGNWORDS';

describe('two conferences in one installation', () => {
  let test: TestApp;
  let conferences: HostileConferences;
  let mine: HostileConference;
  let theirs: HostileConference;
  let cookie: string;
  let ids: KnownObjects;
  let foreignIds: KnownObjects;

  beforeAll(async () => {
    test = await createTestApp();
    conferences = await HostileConferences.with(test);
    mine = await conferences.fill('mine', 'ownwords');
    theirs = await conferences.fill('theirs', FOREIGN);
    const [ours] = await test.dataSource.query<{ id: string }[]>(
      `SELECT id FROM conferences WHERE slug = 'mine'`,
    );
    cookie = await signInCookie(test, await addAccount(test, 'owner', ours!.id));
    ids = await idsOf(test.dataSource, mine);
    foreignIds = await idsOf(test.dataSource, theirs);
  });
  afterAll(() => test.close());

  const http = () => supertest(test.app.getHttpServer());
  const headers = () => ({ cookie, origin: test.settings.publicUrl });
  const base = '/api/v1/conferences/mine';

  /** A request with a complete body; a file where the route takes one. */
  async function write(route: Route, address: string, body?: object) {
    const verb = route.method.toLowerCase() as 'get' | 'put' | 'post' | 'delete';
    const client = http();
    const request = client[verb](address).set(headers());
    if (!route.takesUpload) return body === undefined ? request : request.send(body);
    const parts = [
      ...(route.path.endsWith('/files') ? [{ name: 'visibility', content: 'public' }] : []),
      {
        name: 'file',
        filename: 'a',
        content: route.path.endsWith('/photo') ? await portrait('mine') : PDF,
      },
    ];
    return request.set('content-type', MULTIPART_TYPE).send(multipart(parts));
  }

  /** A panel of ours without a place. */
  async function ownPanel(): Promise<{ id: string }> {
    return (await http().post(`${base}/panels`).set(headers()).send(panelInput()).expect(201)).body;
  }

  it('share no word: no answer to an owner of one names anything of the other', async () => {
    const routes = routesOf(test.app).filter(
      ({ method, path, access }) =>
        method === 'GET' && access?.kind !== 'public' && path.startsWith('/api/'),
    );
    expect(routes.length).toBeGreaterThan(25);
    const foreign = [FOREIGN, ...foreignIds.values(), theirs.registrationId];
    for (const { path } of routes.filter(({ path: one }) => !one.endsWith(STREAM))) {
      const address = guardedAddress('mine', path, ids);
      const day = DAILY.test(path) ? '?day=2027-06-15' : '';
      const lists = /\/(tracks|rooms|speakers|panels|registrations|mails|audit|releases)$/.test(
        path,
      );
      const since = path.endsWith('/changes') ? '?since=0' : day;
      const queries = lists ? ['?pageSize=200', `?q=${FOREIGN}`, '?q=own', '?page=2'] : [since];
      for (const query of queries) {
        const { status, text, body } = await http()
          .get(address + query)
          .set(headers())
          .buffer(true);
        expect(status, address + query).toBe(200);
        const all = Buffer.isBuffer(body) ? body.toString('latin1') : text;
        for (const word of foreign) expect(all.includes(word), `${address} ${word}`).toBe(false);
      }
    }
  });

  it('share no object: what is of the other is not found, whatever names it', async () => {
    const routes = routesOf(test.app).filter(
      ({ path, access }) => access?.kind === 'requires' && /:(id|partId|name)/.test(path),
    );
    expect(routes.length).toBeGreaterThan(30);
    const before = await rowsOf(test.dataSource, theirs.slug);
    for (const route of routes) {
      const { method, path } = route;
      const day = DAILY.test(path) ? '?day=2027-06-15' : '';
      const query = method === 'DELETE' ? '?version=1' : day;
      const address = guardedAddress('mine', path, foreignIds) + query;
      const { status, text } = await write(route, address, bodyFor(route));
      // Nothing is there to be taken back: saying so twice says nothing.
      if (path.startsWith('/api/v1/conferences/:conference/overlap-acceptances')) {
        expect([204, 404]).toContain(status);
      } else expect(`${status} ${method} ${path} ${text}`).toMatch(/^404 /);
    }
    expect(await rowsOf(test.dataSource, theirs.slug)).toEqual(before);
  });

  it('share no object that a body names', async () => {
    const named = Object.values(bodiesNaming(foreignIds)).flat();
    expect(named.length).toBeGreaterThan(12);
    const before = await rowsOf(test.dataSource, theirs.slug);
    const panel = await ownPanel();
    for (const [method, path, body] of named) {
      const address = `${base}/${path.replace(':own', panel.id)}`;
      const client = http();
      const { status, text } = await client[method](address).set(headers()).send(body);
      expect([200, 400, 404, 409], `${method} ${path} ${text}`).toContain(status);
      for (const word of [FOREIGN, 'theirs']) expect(text, path).not.toContain(word);
      // What takes lists answers for each of them: nothing of the other is there.
      if (status === 200) expect(text).toMatch(/"sent":0|"changed":0/);
    }
    expect(await rowsOf(test.dataSource, theirs.slug)).toEqual(before);
    const ours = await rowsOf(test.dataSource, 'mine');
    for (const [table, rows] of Object.entries(ours)) {
      for (const id of foreignIds.values()) expect(rows.includes(id), `${table} ${id}`).toBe(false);
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
    const { panel, speaker, ownPage, attendeePage, speakerPage, files } = theirs;
    const here = (path: string) => path.replace('/theirs/', '/mine/');
    const ownFiles = `${attendeePage}/files`;
    const paths = [
      ...[`/en/mine/panels/${panel.id}`, `/fr/mine/speakers/${speaker.id}`],
      ...[`/calendar/mine/panels/${panel.id}.ics`, `/calendar/mine/speakers/${speaker.id}.ics`],
      `/calendar/mine/tracks/${foreignIds.get('tracks')}.ics`,
      `/calendar/mine/rooms/${foreignIds.get('rooms')}.ics`,
      `/photos/mine/${foreignIds.get('photo')}-480.webp`,
      ...[`/en/mine/files/${files.public.id}`, `/fr/theirs/files/${files.attendees.id}`],
      ...[here(ownPage), here(`${ownPage}/cancel`), here(attendeePage), here(speakerPage)],
      ...[here(ownFiles), here(`${ownFiles}/${files.attendees.id}`)],
      ...[`${mine.attendeePage}/files/${files.attendees.id}`],
      here(`${speakerPage}/photo/${foreignIds.get('photo')}-480.webp`),
      `${mine.speakerPage}/photo/${foreignIds.get('photo')}-480.webp`,
    ];
    for (const path of paths) {
      const { status, text } = await conferences.send('GET', path);
      expect(status, path).toBe(404);
      expect(text).not.toContain(FOREIGN);
    }
    const writes: [path: string, form: string][] = [
      ...['cancel', 'feed', 'device'].map((part): [string, string] => [
        `${attendeePage}/${part}`,
        '',
      ]),
      ...['keep', 'take-seat'].map((deed): [string, string] => [
        `${attendeePage}/agenda`,
        `do=${deed}&panel=${panel.id}`,
      ]),
      [`${speakerPage}/answer`, 'answer=confirmed'],
      [`${speakerPage}/photo/remove`, ''],
      [`${speakerPage}/slides/${panel.id}/${files.public.id}/remove`, ''],
    ];
    for (const [path, form] of writes) {
      expect((await conferences.send('POST', here(path), form)).status, path).toBe(404);
    }
    const foreign = `do=keep&panel=${panel.id}`;
    expect((await conferences.send('POST', `${mine.attendeePage}/agenda`, foreign)).status).toBe(
      404,
    );
    const slides = `${mine.speakerPage}/slides/${panel.id}`;
    const upload = multipart([{ name: 'file', filename: 'a', content: PDF }]);
    expect((await conferences.send('POST', slides, upload)).status).toBe(404);
    const remove = `${slides}/${files.public.id}/remove`;
    expect((await conferences.send('POST', remove, '')).status).toBe(404);
    for (const path of [
      '/en/mine?day=all',
      '/calendar/mine.ics',
      `${base}/agenda`,
      '/en/mine/changes',
      '/en/mine/changes.atom',
      '/en/mine/speakers',
      mine.attendeePage,
      mine.speakerPage,
      `${mine.attendeePage}/files`,
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
