import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '#shared/releases/changes';
import type { ReleaseDocument } from '#shared/releases/release-document';
import type { ReleaseComparison, ReleaseReview, ReleaseView } from '#shared/releases/releases';
import { addAttendee, keepPanels } from '../registrations/attendees.js';
import { createTestApp, type TestApp, type TestConference } from '../support/app.js';
import { addProgramme, hour, movePanel, type Programme, removePanel } from './programme.js';

describe('comparing and restoring releases', () => {
  let test: TestApp;
  let conference: TestConference;
  let organiser: Awaited<ReturnType<TestApp['signIn']>>;
  let programme: Programme;
  let count = 0;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    count += 1;
    conference = await test.addConference(`restore-${count}`);
    organiser = await test.signIn('organiser', conference.id);
    programme = await addProgramme(test.dataSource, conference.id, { rooms: 2, panels: 6 });
    await publish();
  });

  const base = () => `/api/v1/conferences/${conference.slug}`;
  const notes = { en: '', fr: '' };
  const panel = (number: number) => programme.panels[number - 1]!;
  const move = (number: number, at: number) =>
    movePanel(test.dataSource, panel(number), { roomId: programme.rooms[0]!, startsAt: hour(at) });

  async function publish(): Promise<ReleaseView> {
    const { body } = await organiser.post(`${base()}/releases`).send({ notes }).expect(201);
    return body as ReleaseView;
  }

  const restore = (number: number | string, input: object = {}) =>
    organiser.post(`${base()}/releases/${number}/restore`).send({ notes, ...input });

  async function compare(number: number, since: number): Promise<string[]> {
    const { body } = await organiser
      .get(`${base()}/releases/${number}/changes`)
      .query({ since })
      .expect(200);
    return (body as ReleaseComparison).changes.map(line);
  }

  const line = ({ kind, slug }: Change) => `${kind} ${slug}`;

  async function documents(): Promise<ReleaseDocument[]> {
    const rows = await test.dataSource.query<{ document: ReleaseDocument }[]>(
      'SELECT document FROM releases WHERE conference_id = $1 ORDER BY number',
      [conference.id],
    );
    return rows.map(({ document }) => document);
  }

  /** Release 2 moves the first panel and cancels the second, release 3 renames the third. */
  async function addTwoReleases(): Promise<void> {
    await move(1, 8);
    await removePanel(test.dataSource, panel(2));
    await publish();
    await test.dataSource.query(
      `UPDATE panels SET title = '{"en":"Renamed","fr":"Renommée"}' WHERE id = $1`,
      [panel(3)],
    );
    await publish();
  }

  it('compares any two, in either direction, and with nothing', async () => {
    await addTwoReleases();
    expect(await compare(3, 1)).toEqual(['moved panel-1', 'cancelled panel-2', 'edited panel-3']);
    expect(await compare(1, 3)).toEqual(['added panel-2', 'moved panel-1', 'edited panel-3']);
    expect(await compare(3, 2)).toEqual(['edited panel-3']);
    expect(await compare(2, 2)).toEqual([]);
    expect(await compare(1, 0)).toHaveLength(6);
    const { body } = await organiser.get(`${base()}/releases/3/changes?since=2`).expect(200);
    expect((body as ReleaseComparison).changes[0]).toMatchObject({
      title: { en: 'Renamed' },
      titleBefore: { en: 'Panel 3' },
      fields: [{ name: 'title', before: { fr: 'Séance 3' }, after: { fr: 'Renommée' } }],
    });
  });

  it('compares only what exists', async () => {
    const get = (path: string) => organiser.get(`${base()}/releases/${path}`);
    await get('2/changes?since=1').expect(404);
    await get('1/changes?since=9').expect(404);
    await get('x/changes?since=0').expect(404);
    await get('1/changes').expect(400);
    await get('1/changes?since=-1').expect(400);
    await get('1/changes?since=9999999999').expect(400);
    await organiser.get(`${base()}/review?restore=7`).expect(404);
    await restore(7).expect(404);
    await restore('x').expect(404);
  });

  it('publishes an earlier release as a new one, with sequences that go on', async () => {
    await addTwoReleases();
    const { body } = await restore(1, { notes: { en: 'Back', fr: 'Retour' } }).expect(201);
    expect(body).toMatchObject({ number: 4, restoredFrom: 1, silent: false, panels: 6 });
    expect((body as ReleaseView).changes.map(line)).toEqual([
      'added panel-2',
      'moved panel-1',
      'edited panel-3',
    ]);
    const [first, , third, fourth] = await documents();
    const content = ({ conference: about, tracks, rooms, speakers, panels }: ReleaseDocument) => ({
      ...{ about, tracks, rooms, speakers },
      panels: panels.map((each) => ({ ...each, calendar: null, movedFrom: null })),
    });
    expect(content(fourth!)).toEqual(content(first!));
    const sequences = ({ panels, cancelled }: ReleaseDocument) =>
      new Map([...panels, ...cancelled].map(({ id, calendar }) => [id, calendar.sequence]));
    expect(sequences(third!).get(panel(1))).toBe(1);
    expect(sequences(fourth!).get(panel(1))).toBe(2);
    expect(sequences(fourth!).get(panel(2))).toBe(2);
    expect(fourth!.cancelled).toEqual([]);
    expect(sequences(fourth!).get(panel(4))).toBe(0);
    const parts = await test.dataSource.query<{ number: number; parts: number }[]>(
      `SELECT r.number, count(*)::int AS parts FROM release_parts p JOIN releases r ON r.id = p.release_id
       WHERE r.conference_id = $1 GROUP BY r.number ORDER BY r.number`,
      [conference.id],
    );
    expect(parts.map((row) => row.parts)).toEqual([6, 5, 5, 6]);
    const [audit] = await test.dataSource.query<{ action: string; after: object }[]>(
      `SELECT action, after FROM audit_entries WHERE conference_id = $1 ORDER BY id DESC LIMIT 1`,
      [conference.id],
    );
    expect(audit).toMatchObject({ action: 'release.restore', after: { restoredFrom: 1 } });
  });

  it('leaves the draft as it is: the review then shows how it differs', async () => {
    await addTwoReleases();
    const planned = await organiser.get(`${base()}/review?restore=1`).expect(200);
    expect(planned.body).toMatchObject({ current: 3, next: 4, restores: 1, clashes: [] });
    expect((planned.body as ReleaseReview).changes.map(line)).toEqual([
      'added panel-2',
      'moved panel-1',
      'edited panel-3',
    ]);
    await restore(1).expect(201);
    const { body } = await organiser.get(`${base()}/review`).expect(200);
    expect((body as ReleaseReview).changes.map(line)).toEqual([
      'moved panel-1',
      'cancelled panel-2',
      'edited panel-3',
    ]);
    expect(await publish()).toMatchObject({ number: 5, restoredFrom: null });
  });

  it('has nothing to publish when the current release shows the same', async () => {
    await addTwoReleases();
    const { body } = await restore(3).expect(409);
    expect(body.code).toBe('nothing_to_publish');
  });

  it('tells people as any release does, or nobody', async () => {
    const keeps = await addAttendee(test, conference);
    await keepPanels(test, keeps, panel(1), panel(4));
    await test.dataSource.query('DELETE FROM mails WHERE conference_id = $1', [conference.id]);
    await move(1, 8);
    await publish();
    const { body: impact } = await organiser.get(`${base()}/review/impact?restore=1`).expect(200);
    expect(impact).toMatchObject({
      changes: [{ panelId: panel(1), stars: 1 }],
      reach: { mails: 2, attendees: 1, speakers: 1, invitations: 1 },
    });
    const { body: planned } = await organiser.get(`${base()}/review/notices?restore=1`).expect(200);
    expect(planned.total).toBe(2);
    await restore(1, { silent: true }).expect(201);
    const mails = () =>
      test.dataSource.query<{ to: string; kind: string }[]>(
        `SELECT to_address AS "to", data->'changes'->0->>'kind' AS kind FROM mails
         WHERE kind = 'programme-changes' AND conference_id = $1 AND (data->>'release')::int > 2 ORDER BY 1`,
        [conference.id],
      );
    expect(await mails()).toEqual([]);
    const { body: again } = await restore(2).expect(201);
    expect(again.told).toBe(0);
    const { body: back } = await restore(1).expect(201);
    expect(back).toMatchObject({ number: 5, told: 2 });
    expect(await mails()).toEqual([
      { to: keeps.email, kind: 'moved' },
      { to: 'speaker-1@leak.example', kind: 'moved' },
    ]);
  });

  it('lets one of several who publish or restore at once win', async () => {
    await addTwoReleases();
    await move(5, 9);
    const based = { basedOn: 3 };
    const answers = await Promise.all([
      restore(1, based),
      restore(2, based),
      organiser.post(`${base()}/releases`).send({ notes, ...based }),
      restore(1, based),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      201, 409, 409, 409,
    ]);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused.map(({ body }) => body.code)).toEqual(
      Array.from({ length: 3 }, () => 'release_outdated'),
    );
    expect(await documents()).toHaveLength(4);
  });

  it('is the organisers’ deed', async () => {
    await addTwoReleases();
    const viewer = await test.signIn('viewer', conference.id);
    await viewer.post(`${base()}/releases/1/restore`).send({ notes }).expect(403);
    await viewer.get(`${base()}/releases/2/changes?since=1`).expect(200);
    const stranger = await test.signIn('organiser', test.conference.id);
    await stranger.post(`${base()}/releases/1/restore`).send({ notes }).expect(404);
  });
});
