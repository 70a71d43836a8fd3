import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { importSchedule } from '../../apps/api/src/exchange/import-schedule.js';
import { LiveService } from '../../apps/api/src/programme/live/live.service.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { cookiesOf, EventReader } from '../support/event-reader.js';
import { panelInput, type Programme, programmeOf, roomInput, slotInput } from './sample-inputs.js';

type Client = Awaited<ReturnType<TestApp['signIn']>>;
type App = TestApp['app'];

describe('live changes', () => {
  let test: TestApp;
  let second: App;
  let client: Client;
  let api: Programme;
  let readers: EventReader[];

  beforeAll(async () => {
    test = await createTestApp();
    second = await test.secondApp();
    client = await test.signIn('organiser');
    api = programmeOf(client, test.conference.slug);
    readers = [];
  });
  afterAll(() => test.close());

  beforeEach(() => {
    for (const reader of readers.splice(0)) reader.close();
  });

  const open = async (who = client, conference = test.conference.slug, app: App = second) => {
    const reader = await EventReader.open(app, cookiesOf(who), conference);
    readers.push(reader);
    return reader;
  };

  it('reach an organiser at another process within two seconds, with who did what', async () => {
    const viewer = await test.signIn('viewer');
    const reader = await open(viewer);
    expect(reader.response.status).toBe(200);
    expect(reader.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(reader.response.headers.get('cache-control')).toBe('no-store, no-transform');
    expect(reader.response.headers.get('content-security-policy')).toContain('default-src');
    const panel = await api.post('panels', panelInput());
    await api.put(`panels/${panel.id}/slot`, slotInput());
    expect(await reader.event('panel.place')).toEqual({
      entity: 'panel',
      ids: [panel.id],
      action: 'panel.place',
      accountId: expect.any(String),
      actor: 'Sample organiser',
      at: expect.stringMatching(/^20\d\d-.*Z$/),
    });
  });

  it('tell every write of a programme, and nothing that was refused or taken back', async () => {
    const reader = await open();
    const room = await api.post('rooms', roomInput());
    const stale = { kind: 'move', steps: [{ panelId: room.id, version: 1, slot: null }] };
    await api.post('moves', stale, 404);
    const first = await api.post('panels', panelInput());
    await api.put(`panels/${first.id}/slot`, slotInput({ roomId: room.id }));
    const shift = { from: slotInput().startsAt, roomId: null, minutes: 5 };
    await api.post('moves/shift', { ...shift, dryRun: true });
    await api.put(`rooms/${room.id}/availability`, { intervals: [] });
    await api.post('releases', { notes: { en: '', fr: '' } });
    expect(await reader.event('release.publish')).toMatchObject({ entity: 'release', ids: ['1'] });
    expect(reader.events.map(({ action }) => action)).toEqual([
      'room.create',
      'panel.create',
      'panel.place',
      'room.set-availability',
      'release.publish',
    ]);
  });

  it('of many sessions at once are one event', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      ids.push((await api.post('panels', panelInput())).id);
    }
    const reader = await open();
    const steps = ids.map((panelId) => ({ panelId, version: 0, slot: slotInput() }));
    await api.post('moves', { kind: 'place', steps });
    expect([...(await reader.event('panel.place'))!.ids].sort()).toEqual(ids.sort());
    expect(reader.events.filter(({ action }) => action === 'panel.place')).toHaveLength(1);
  });

  it('come from an import as well, without names when there are too many', async () => {
    const reader = await open();
    const bytes = await readFile('test/fixtures/schedule.xml');
    const { slug } = test.conference;
    await importSchedule(test.dataSource, OPERATOR, { bytes, slug, dryRun: true });
    await importSchedule(test.dataSource, OPERATOR, { bytes, slug, dryRun: false });
    expect(await reader.event('programme.import')).toMatchObject({
      entity: 'conference',
      ids: [test.conference.id],
      accountId: null,
      actor: 'operator',
    });
    const imported = reader.events.filter(({ action }) => action === 'panel.import');
    expect(imported).toHaveLength(1);
    expect(imported[0]!.ids.length).toBeGreaterThan(0);
    await test.dataSource.query(
      `INSERT INTO audit_entries (conference_id, actor, action, entity, entity_id)
       SELECT $1, 'operator', 'panel.edit', 'panel', n FROM generate_series(1, 101) n`,
      [test.conference.id],
    );
    expect(await reader.event('panel.edit')).toMatchObject({ ids: [] });
  });

  it('are for those who ask for events, so that nobody waits for an answer without an end', async () => {
    expect(await api.get('live', 406)).toMatchObject({ code: 'not_acceptable' });
  });

  it('stay within their conference', async () => {
    const elsewhere = await test.addConference('another-conference');
    const stranger = await test.signIn('owner', elsewhere.id);
    const [here, there] = [await open(), await open(stranger, elsewhere.slug)];
    expect(
      (await EventReader.open(second, cookiesOf(stranger), test.conference.slug)).response.status,
    ).toBe(404);
    const panel = await api.post(
      'panels',
      panelInput({ title: { en: 'Not for strangers', fr: '' } }),
    );
    const other = programmeOf(stranger, elsewhere.slug);
    await other.post('panels', panelInput());
    // The event that could leak was sent, and what came after it has arrived.
    expect((await here.event('panel.create'))!.ids).toEqual([panel.id]);
    expect(await there.event('panel.create')).toBeDefined();
    expect(there.text).not.toContain(panel.id);
    expect(there.events).toHaveLength(1);
    expect(here.events).toHaveLength(1);
  });

  it('need a session, and end with it', async () => {
    const leaving = await test.signIn('organiser');
    const [stays, ends] = [await open(), await open(leaving)];
    expect((await EventReader.open(second, '', test.conference.slug)).response.status).toBe(401);
    await leaving.delete('/api/v1/session').expect(204);
    expect(await ends.until(({ isOpen }) => !isOpen)).toBe(true);
    expect(stays.isOpen).toBe(true);
  });

  it('end when the account leaves the conference or its session expires', async () => {
    const [leaving, expiring] = [await test.signIn('viewer'), await test.signIn('viewer')];
    const [stays, leaves, expires] = [await open(), await open(leaving), await open(expiring)];
    await test.dataSource.query(
      `DELETE FROM memberships WHERE account_id = (SELECT account_id FROM sessions ORDER BY created_at DESC LIMIT 1 OFFSET 1)`,
    );
    await test.dataSource.query(
      `UPDATE sessions SET expires_at = now() WHERE created_at = (SELECT max(created_at) FROM sessions)`,
    );
    await second.get(LiveService).beat();
    expect(await leaves.until(({ isOpen }) => !isOpen)).toBe(true);
    expect(await expires.until(({ isOpen }) => !isOpen)).toBe(true);
    expect(await stays.until(({ text }) => text.includes('\n:\n\n'))).toBe(true);
    expect(stays.isOpen).toBe(true);
  });

  it('do not keep a session alive', async () => {
    const idle = await test.signIn('viewer');
    const reader = await open(idle);
    await test.dataSource.query(
      `UPDATE sessions SET last_seen_at = now() - interval '13 hours'
       WHERE created_at = (SELECT max(created_at) FROM sessions)`,
    );
    await second.get(LiveService).beat();
    expect(await reader.until(({ isOpen }) => !isOpen)).toBe(true);
  });

  it('are refused to an account that has many windows open already', async () => {
    const many = await test.signIn('viewer');
    const opened = [];
    for (let count = 0; count < 10; count += 1) opened.push(await open(many));
    expect(opened.every(({ response }) => response.status === 200)).toBe(true);
    expect((await open(many)).response.status).toBe(429);
    expect((await open()).response.status).toBe(200);
    opened[0]!.close();
    await opened[0]!.until(({ isOpen }) => !isOpen);
    let status = 429;
    for (let tries = 0; tries < 50 && status === 429; tries += 1) {
      status = (await open(many)).response.status;
    }
    expect(status).toBe(200);
  });

  it('end when listening was interrupted, so that readers read anew, and go on', async () => {
    const reader = await open();
    await test.dataSource.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'apogee listen' AND datname = current_database()`,
    );
    expect(await reader.until(({ isOpen }) => !isOpen)).toBe(true);
    const again = await open();
    await api.post('rooms', roomInput());
    expect(await again.event('room.create')).toBeDefined();
  });

  it('do not hold up a process that stops', async () => {
    const third = await test.secondApp();
    const reader = await open(client, test.conference.slug, third);
    const start = performance.now();
    await third.close();
    // A reader that is waited for would hold it until the reader leaves.
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(await reader.until(({ isOpen }) => !isOpen)).toBe(true);
  });
});
