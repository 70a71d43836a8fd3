import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Placement, ReleaseDocument } from '#shared/releases/release-document';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { databaseError } from '../../apps/api/src/database/transaction.js';
import { problemOfDatabaseError } from '../../apps/api/src/http/constraint-problems.js';
import { PublishedReleases } from '../../apps/api/src/releases/published-releases.js';
import { ReleasesService } from '../../apps/api/src/releases/releases.service.js';
import { createTestApp, type TestApp, type TestConference } from '../support/app.js';
import { addProgramme, hour, movePanel, type Programme } from './programme.js';

const NOTES = { en: '', fr: '' };
const PUBLISHES = 50;

/** The service without its own check: only the database stands in the way of a clash. */
class UncheckedReleases extends ReleasesService {
  protected override refuseClashes(): void {}
}

describe('publishing at the same time', () => {
  let test: TestApp;
  let unchecked: UncheckedReleases;
  beforeAll(async () => {
    test = await createTestApp();
    unchecked = new UncheckedReleases(
      test.dataSource,
      test.app.get(PublishedReleases),
      test.settings,
    );
  });
  afterAll(() => test.close());

  async function documentsOf(conference: TestConference): Promise<ReleaseDocument[]> {
    const rows = await test.dataSource.query<{ document: ReleaseDocument }[]>(
      'SELECT document FROM releases WHERE conference_id = $1 ORDER BY number',
      [conference.id],
    );
    return rows.map(({ document }) => document);
  }

  /**
   * Moves panels without a pause until told to stop: the first over free hours of its room, so that there is
   * always something new; the second into the third's place (a room clash) and out again; the fourth, who
   * shares a speaker with the fifth, into its hour and out again.
   */
  function keepMoving({ panels, rooms }: Programme): { stop(): Promise<number> } {
    let isStopped = false;
    let moves = 0;
    const moving = (async () => {
      const client = new pg.Client({ connectionString: test.databaseUrl });
      await client.connect();
      const move = async (index: number, room: number, at: number) => {
        const place = [panels[index], rooms[room], hour(at)];
        await client.query(
          'UPDATE slots SET room_id = $2, starts_at = $3 WHERE panel_id = $1',
          place,
        );
        moves += 1;
      };
      for (let round = 0; !isStopped; round += 1) {
        await move(0, 0, 10 + (round % 10));
        if (round % 2 === 0) await move(1, 2, 0);
        await pause(2);
        if (round % 2 === 0) await move(1, 1, 0);
        if (round % 3 === 0) await move(3, 0, 1);
        await pause(2);
        if (round % 3 === 0) await move(3, 0, 2);
      }
      await client.end();
    })();
    return {
      stop: async () => {
        isStopped = true;
        await moving;
        return moves;
      },
    };
  }

  async function prepare(
    slug: string,
  ): Promise<{ conference: TestConference; programme: Programme }> {
    const conference = await test.addConference(slug);
    const programme = await addProgramme(test.dataSource, conference.id, { rooms: 3, panels: 12 });
    const [, , , fourth, fifth] = programme.panels;
    await movePanel(test.dataSource, fourth!, { roomId: programme.rooms[0]!, startsAt: hour(2) });
    await test.dataSource.query('DELETE FROM slots WHERE panel_id = $1', [programme.panels[6]]);
    await test.dataSource.query(
      `INSERT INTO parts (conference_id, panel_id, speaker_id, role) VALUES ($1, $2, $3, 'moderator')`,
      [conference.id, fifth, programme.speakers[3]],
    );
    return { conference, programme };
  }

  function expectSoundHistory(documents: ReleaseDocument[]): void {
    expect(documents.map(({ number }) => number)).toEqual(documents.map((_, index) => index + 1));
    for (const document of documents) expect(clashesIn(document)).toEqual([]);
    for (const [index, document] of documents.slice(1).entries()) {
      const before = new Map(documents[index]!.panels.map((panel) => [panel.id, panel]));
      for (const panel of document.panels) {
        const was = before.get(panel.id)!;
        const isMoved = was.startsAt !== panel.startsAt || was.roomId !== panel.roomId;
        expect(panel.calendar.sequence - was.calendar.sequence).toBe(isMoved ? 1 : 0);
        expect(panel.calendar.changedAt > was.calendar.changedAt).toBe(isMoved);
      }
    }
  }

  it('numbers the releases without gaps and lets no clash in', async () => {
    const { conference, programme } = await prepare('moving-conference');
    const organiser = await test.signIn('organiser', conference.id);
    const movement = keepMoving(programme);
    const answers = await Promise.all(
      Array.from({ length: PUBLISHES }, () =>
        organiser.post(`/api/v1/conferences/${conference.slug}/releases`).send({ notes: NOTES }),
      ),
    );
    const moves = await movement.stop();
    const published = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status === 409);
    expect(published.length + refused.length).toBe(PUBLISHES);
    const codes = new Set(refused.map(({ body }) => body.code as string));
    expect(['release_clashes', 'nothing_to_publish']).toEqual(expect.arrayContaining([...codes]));
    expect(published.length).toBeGreaterThan(1);
    expect(moves).toBeGreaterThan(10);
    const documents = await documentsOf(conference);
    expect(published.map(({ body }) => body.number).sort((a, b) => a - b)).toEqual(
      documents.map(({ number }) => number),
    );
    expectSoundHistory(documents);
  });

  it('lets no clash in without the check of the service: the constraints refuse it', async () => {
    const { conference, programme } = await prepare('unchecked-conference');
    const movement = keepMoving(programme);
    const results = await Promise.allSettled(
      Array.from({ length: PUBLISHES }, async () =>
        unchecked.publish(OPERATOR, conference.id, { notes: NOTES }),
      ),
    );
    await movement.stop();
    const reasons = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason] : [],
    );
    const codes = new Set(
      reasons.map((reason) => problemOfDatabaseError(reason)?.code ?? reason.code),
    );
    expect(['release_clashes', 'nothing_to_publish']).toEqual(expect.arrayContaining([...codes]));
    const documents = await documentsOf(conference);
    expect(documents).toHaveLength(PUBLISHES - reasons.length);
    expect(documents.length).toBeGreaterThan(1);
    expectSoundHistory(documents);
  });

  it('is refused by the database for each kind of clash, and leaves nothing behind', async () => {
    const { conference, programme } = await prepare('clashing-conference');
    const publish = async () => unchecked.publish(OPERATOR, conference.id, { notes: NOTES });
    const constraintOf = async () => {
      try {
        await publish();
        return undefined;
      } catch (error) {
        return databaseError(error).constraint;
      }
    };
    const [, second, , fourth, fifth] = programme.panels as [
      string,
      string,
      string,
      string,
      string,
    ];
    await movePanel(test.dataSource, second, { roomId: programme.rooms[2]!, startsAt: hour(0) });
    expect(await constraintOf()).toBe('release_room_free');
    await test.dataSource.query('UPDATE rooms SET exclusive = false WHERE id = $1', [
      programme.rooms[2],
    ]);
    await movePanel(test.dataSource, fourth, { roomId: programme.rooms[0]!, startsAt: hour(1) });
    expect(await constraintOf()).toBe('release_speaker_free');
    expect(await documentsOf(conference)).toEqual([]);
    const [left] = await test.dataSource.query<{ calendars: number; audited: number }[]>(
      `SELECT (SELECT count(*)::int FROM panel_calendars WHERE conference_id = $1) AS calendars,
              (SELECT count(*)::int FROM audit_entries WHERE conference_id = $1) AS audited`,
      [conference.id],
    );
    expect(left).toEqual({ calendars: 0, audited: 0 });
    await test.dataSource.query(
      `INSERT INTO overlap_acceptances (conference_id, part_id, other_panel_id, reason)
       SELECT conference_id, id, $2, 'By video' FROM parts WHERE panel_id = $1`,
      [fourth, fifth],
    );
    expect(await publish()).toMatchObject({ number: 1 });
  });
});

/** Panels of one room or with one speaker that share time, found without the code under test. */
function clashesIn({ panels }: ReleaseDocument): string[] {
  const overlap = (one: Placement, other: Placement) =>
    one.startsAt < other.endsAt && other.startsAt < one.endsAt;
  return panels.flatMap((one, index) =>
    panels.slice(index + 1).flatMap((other) => {
      if (!overlap(one, other)) return [];
      const speakers = new Set(one.parts.map(({ speakerId }) => speakerId));
      const shared = other.parts.some(({ speakerId }) => speakers.has(speakerId));
      const isClash = shared || (one.roomId !== null && one.roomId === other.roomId);
      return isClash ? [`${one.slug} ${other.slug}`] : [];
    }),
  );
}
