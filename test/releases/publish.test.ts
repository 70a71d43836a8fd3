import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DetailedChange } from '#shared/releases/changes';
import type { ReleaseDocument } from '#shared/releases/release-document';
import type { ReleaseReview, ReleaseView } from '#shared/releases/releases';
import { PublishedReleases } from '../../apps/api/src/releases/published-releases.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { addProgramme, hour, movePanel, type Programme, removePanel } from './programme.js';

const NOTES = { en: 'First release', fr: 'Première version' };

describe('publishing', () => {
  let test: TestApp;
  let organiser: Awaited<ReturnType<TestApp['signIn']>>;
  beforeAll(async () => {
    test = await createTestApp();
    organiser = await test.signIn('organiser');
  });
  afterAll(() => test.close());

  const base = '/api/v1/conferences/test-conference';

  async function documentOf(number: number): Promise<ReleaseDocument> {
    const [row] = await test.dataSource.query<{ document: ReleaseDocument }[]>(
      'SELECT document FROM releases WHERE conference_id = $1 AND number = $2',
      [test.conference.id, number],
    );
    return row!.document;
  }

  async function publish(): Promise<ReleaseView> {
    const { body } = await organiser.post(`${base}/releases`).send({ notes: NOTES }).expect(201);
    return body as ReleaseView;
  }

  async function review(): Promise<ReleaseReview> {
    const { body } = await organiser.get(`${base}/review`).expect(200);
    return body as ReleaseReview;
  }

  /** One after another on one conference, as its organisers would live through them. */
  describe('a programme from its first release on', () => {
    let programme: Programme;

    it('is refused while nothing is placed', async () => {
      await test.app.get(PublishedReleases).refresh();
      const agenda = await test.http.get(`${base}/agenda`).expect(404);
      expect(agenda.body.code).toBe('not_published');
      const { body } = await organiser.post(`${base}/releases`).send({ notes: NOTES }).expect(409);
      expect(body.code).toBe('nothing_placed');
      expect(await review()).toEqual({
        restores: null,
        seatShortfalls: [],
        unconfirmed: [],
        current: 0,
        next: 1,
        changes: [],
        differs: false,
        clashes: [],
        unplaced: 0,
      });
    });

    it('shows in the review what it would publish, then publishes it', async () => {
      programme = await addProgramme(test.dataSource, test.conference.id, { rooms: 2, panels: 6 });
      const before = await review();
      expect(before).toMatchObject({ current: 0, next: 1, differs: true, clashes: [] });
      expect(before.changes.map(({ kind, panelId }) => [kind, panelId])).toEqual(
        programme.panels.map((id) => ['added', id]),
      );
      await test.http.get(`${base}/agenda`).expect(404);
      const release = await publish();
      expect(release).toEqual({
        number: 1,
        publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        publishedBy: 'Sample organiser',
        notes: NOTES,
        panels: 6,
        changes: before.changes.map(({ fields: _fields, ...change }) => change),
        silent: false,
        restoredFrom: null,
        told: 6,
      });
      const { body } = await organiser.get(`${base}/releases/1`).expect(200);
      expect(body).toEqual(release);
    });

    it('writes one document, its placements and parts, the revisions and who did it', async () => {
      const rows = async (sql: string) =>
        test.dataSource.query<object[]>(sql, [test.conference.id]);
      const document = await documentOf(1);
      expect(document.panels.map(({ id }) => id)).toEqual(programme.panels);
      expect(JSON.stringify(document)).not.toMatch(/leak/i);
      const placements = await rows(
        `SELECT p.panel_id AS id, room_id AS "roomId", lower(during) AS "startsAt", exclusive
         FROM release_placements p JOIN releases r ON r.id = p.release_id WHERE conference_id = $1
         ORDER BY lower(during), room_id`,
      );
      expect(placements).toHaveLength(6);
      expect(placements).toContainEqual({
        id: programme.panels[0],
        roomId: programme.rooms[0],
        startsAt: new Date(hour(0)),
        exclusive: true,
      });
      const parts = await rows(
        `SELECT p.panel_id AS "panelId", s.id AS "speakerId", overlap_accepted AS accepted
         FROM release_parts p JOIN releases r ON r.id = p.release_id
         JOIN speakers s ON s.person_id = p.person_id WHERE r.conference_id = $1`,
      );
      expect(parts).toHaveLength(6);
      expect(parts).toContainEqual({
        panelId: programme.panels[3],
        speakerId: programme.speakers[3],
        accepted: false,
      });
      const calendars = await rows(
        'SELECT DISTINCT sequence, cancelled_at FROM panel_calendars WHERE conference_id = $1',
      );
      expect(calendars).toEqual([{ sequence: 0, cancelled_at: null }]);
      const audit = await rows(
        `SELECT actor, action, entity, entity_id, after->'changes' AS changes FROM audit_entries
         WHERE conference_id = $1 AND action = 'release.publish'`,
      );
      expect(audit).toEqual([
        {
          actor: 'Sample organiser',
          action: 'release.publish',
          entity: 'release',
          entity_id: '1',
          changes: 6,
        },
      ]);
    });

    it('has nothing to publish until something changes', async () => {
      expect((await organiser.get(`${base}/review/changes`).expect(200)).body).toEqual([]);
      const { body } = await organiser.post(`${base}/releases`).send({ notes: NOTES }).expect(409);
      expect(body).toMatchObject({
        code: 'nothing_to_publish',
        detail: expect.stringContaining('1'),
      });
    });

    it('changes nothing public before the release, and then what was changed and no more', async () => {
      const first = await documentOf(1);
      const [moved, removed] = programme.panels;
      await movePanel(test.dataSource, moved!, {
        roomId: programme.rooms[1]!,
        startsAt: hour(5),
      });
      await removePanel(test.dataSource, removed!);
      const { body: named } = await organiser.get(`${base}/review/changes`).expect(200);
      const detailed = (await review()).changes;
      expect(named).toEqual(
        detailed.map(({ fields: _fields, ...change }: DetailedChange) => change),
      );
      const agenda = await test.http.get(`${base}/agenda`).expect(200);
      expect(agenda.body.release.number).toBe(1);
      expect(agenda.body.panels).toHaveLength(6);
      const { changes } = await publish();
      expect(changes.map(({ kind, panelId }) => [kind, panelId])).toEqual([
        ['moved', moved],
        ['cancelled', removed],
      ]);
      const second = await documentOf(2);
      const untouched = programme.panels.slice(2);
      for (const id of untouched) {
        const of = ({ panels }: ReleaseDocument) => panels.find((panel) => panel.id === id);
        expect(of(second)).toEqual(of(first));
      }
      const { calendar, movedFrom } = second.panels.find(({ id }) => id === moved)!;
      expect(calendar.sequence).toBe(1);
      expect(movedFrom).toMatchObject({
        roomId: programme.rooms[0],
        startsAt: hour(0),
        release: 2,
      });
      expect(second.cancelled.map((panel) => [panel.id, panel.calendar.sequence])).toEqual([
        [removed, 1],
      ]);
      const now = await test.http.get(`${base}/agenda`).expect(200);
      expect(now.body.release.number).toBe(2);
      expect(now.body.panels).toHaveLength(5);
    });

    it('counts on under the same id when a cancelled panel comes back', async () => {
      const removed = programme.panels[1]!;
      await test.dataSource.query('UPDATE panels SET removed_at = NULL WHERE id = $1', [removed]);
      await test.dataSource.query(
        'INSERT INTO slots (conference_id, panel_id, room_id, starts_at) VALUES ($1, $2, NULL, $3)',
        [test.conference.id, removed, hour(7)],
      );
      await publish();
      const third = await documentOf(3);
      expect(third.cancelled).toEqual([]);
      expect(third.panels.find(({ id }) => id === removed)!.calendar.sequence).toBe(2);
      const [row] = await test.dataSource.query<{ cancelled_at: Date | null }[]>(
        'SELECT cancelled_at FROM panel_calendars WHERE panel_id = $1',
        [removed],
      );
      expect(row!.cancelled_at).toBeNull();
      const [placement] = await test.dataSource.query<{ exclusive: boolean }[]>(
        `SELECT exclusive FROM release_placements p JOIN releases r ON r.id = release_id
         WHERE number = 3 AND panel_id = $1`,
        [removed],
      );
      expect(placement!.exclusive).toBe(false);
    });

    it('publishes what no change names, such as a biography', async () => {
      await test.dataSource.query(
        `UPDATE speakers SET biography = '{"en":"Written","fr":"Rédigée"}' WHERE id = $1`,
        [programme.speakers[0]],
      );
      expect(await review()).toMatchObject({ changes: [], differs: true });
      expect(await publish()).toMatchObject({ number: 4, changes: [] });
    });

    it('lists the releases, the newest first, by page', async () => {
      const { body } = await organiser.get(`${base}/releases?page=2&pageSize=3`).expect(200);
      expect(body).toMatchObject({ total: 4, page: 2, pageSize: 3, items: [{ number: 1 }] });
      const all = await organiser.get(`${base}/releases`).expect(200);
      expect(all.body.items.map(({ number }: ReleaseView) => number)).toEqual([4, 3, 2, 1]);
      await organiser.get(`${base}/releases/5`).expect(404);
      await organiser.get(`${base}/releases/one`).expect(404);
    });

    it('tells an organiser whose review is out of date', async () => {
      await removePanel(test.dataSource, programme.panels[5]!);
      const { body } = await organiser
        .post(`${base}/releases`)
        .send({ notes: NOTES, basedOn: 3 })
        .expect(409);
      expect(body).toMatchObject({
        code: 'release_outdated',
        detail: expect.stringContaining('Release 4'),
      });
      await organiser.post(`${base}/releases`).send({ notes: NOTES, basedOn: 4 }).expect(201);
    });

    it('is refused with every clash named, and published once they are accepted or gone', async () => {
      const [, , a, b, c] = programme.panels;
      const sharedRoom = { roomId: programme.rooms[0]!, startsAt: hour(20) };
      await movePanel(test.dataSource, a!, sharedRoom);
      await movePanel(test.dataSource, b!, { ...sharedRoom, startsAt: hour(21) });
      await movePanel(test.dataSource, c!, { ...sharedRoom, roomId: programme.rooms[1]! });
      await test.dataSource.query('UPDATE panels SET duration_minutes = 90 WHERE id = $1', [a]);
      const [part] = await test.dataSource.query<{ id: string }[]>(
        `INSERT INTO parts (conference_id, panel_id, speaker_id, role)
         VALUES ($1, $2, $3, 'moderator') RETURNING id`,
        [test.conference.id, c, programme.speakers[2]],
      );
      const refused = await organiser.post(`${base}/releases`).send({ notes: NOTES }).expect(409);
      expect(refused.body.code).toBe('release_clashes');
      const sentences = refused.body.clashes.map(
        ({ kind, sentence }: { kind: string; sentence: { en: string } }) => [kind, sentence.en],
      );
      expect(sentences).toEqual([
        ['speaker', expect.stringMatching(/Panel 3.*Panel 5|Panel 5.*Panel 3/)],
        ['room', expect.stringMatching(/Panel 3.*Panel 4/)],
      ]);
      await movePanel(test.dataSource, b!, { ...sharedRoom, startsAt: hour(22) });
      await test.dataSource.query(
        `INSERT INTO overlap_acceptances (conference_id, part_id, other_panel_id, reason)
         VALUES ($1, $2, $3, 'Joins by video')`,
        [test.conference.id, part!.id, a],
      );
      expect((await review()).clashes).toMatchObject([{ accepted: { reason: 'Joins by video' } }]);
      await publish();
    });
  });

  it('is for those who may: a viewer reads, others are not let in', async () => {
    const viewer = await test.signIn('viewer');
    await viewer.get(`${base}/review`).expect(200);
    await viewer.get(`${base}/releases`).expect(200);
    const body = { notes: NOTES };
    await viewer.post(`${base}/releases`).send(body).expect(403);
    await test.http.post(`${base}/releases`).send(body).expect(401);
    await test.http.get(`${base}/releases/1`).expect(401);
    const other = await test.addConference('other-conference');
    const foreign = await test.signIn('owner', other.id);
    await foreign.get(`${base}/releases/1`).expect(404);
    await foreign.post(`${base}/releases`).send(body).expect(404);
  });

  it('refuses garbage', async () => {
    for (const body of [
      {},
      { notes: 'text' },
      { notes: [] },
      { notes: null },
      { notes: { en: 1, fr: '' } },
      { notes: NOTES, basedOn: -1 },
      { notes: NOTES, number: 9 },
    ]) {
      await organiser.post(`${base}/releases`).send(body).expect(400);
    }
  });
});
