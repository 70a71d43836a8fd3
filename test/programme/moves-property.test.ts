import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MoveKind } from '#shared/programme/moves';
import type { ReleaseDocument } from '#shared/releases/release-document';
import { setPassword } from '../../apps/api/src/auth/accounts.js';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { Problem } from '../../apps/api/src/http/problem.js';
import { LocksService } from '../../apps/api/src/programme/moves/locks.service.js';
import type { Mover } from '../../apps/api/src/programme/moves/move-history.js';
import { MovesService } from '../../apps/api/src/programme/moves/moves.service.js';
import { ShiftsService } from '../../apps/api/src/programme/moves/shifts.service.js';
import { UndoService } from '../../apps/api/src/programme/moves/undo.service.js';
import { findPanels } from '../../apps/api/src/programme/panels/panels.queries.js';
import { ReleasesService } from '../../apps/api/src/releases/releases.service.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { action, type Action, EXCLUSIVE, PANELS, SPEAKERS } from './moves-actions.js';
import { Model, type Outcome, type Spot, type Target } from './moves-model.js';

const DAWN = Date.UTC(2027, 5, 15, 7);

describe('any sequence of moves, undos and releases by two organisers', () => {
  let test: TestApp;
  let accounts: string[];
  let conferences = 0;
  const met = new Map<string, number>();

  beforeAll(async () => {
    test = await createTestApp();
    accounts = [];
    for (const name of ['ada', 'ben']) {
      const account = { email: `${name}@example.org`, name, password: 'correct horse battery' };
      accounts.push(await setPassword(test.dataSource.manager, OPERATOR, account));
    }
  });
  afterAll(() => test.close());

  /** A conference of its own for each sequence. */
  async function prepare() {
    const { id } = await test.addConference(`sequence-${(conferences += 1)}`);
    const ids = async (sql: string, count: number) => {
      const rows = await test.dataSource.query<{ id: string }[]>(sql, [id, count]);
      return rows.map((row) => row.id);
    };
    const name = (word: string) => `jsonb_build_object('en', '${word} ' || n, 'fr', '')`;
    const rooms = await ids(
      `INSERT INTO rooms (conference_id, slug, name, position, exclusive)
       SELECT $1, 'room-' || n, ${name('Room')}, n, n < 3 FROM generate_series(1, $2::int) n RETURNING id`,
      EXCLUSIVE.length,
    );
    const speakers = await ids(
      `WITH people AS (INSERT INTO persons (conference_id, family_name)
         SELECT $1, 'Speaker ' || n FROM generate_series(1, $2::int) n RETURNING id, family_name)
       INSERT INTO speakers (conference_id, person_id, slug)
       SELECT $1, id, replace(lower(family_name), ' ', '-') FROM people ORDER BY family_name RETURNING id`,
      3,
    );
    const panels = await ids(
      `INSERT INTO panels (conference_id, slug, title, format, duration_minutes)
       SELECT $1, 'panel-' || n, ${name('Panel')}, 'panel', 60 FROM generate_series(1, $2::int) n RETURNING id`,
      PANELS,
    );
    for (const [index, of] of SPEAKERS.entries()) {
      for (const speaker of of) {
        await test.dataSource.query(
          `INSERT INTO parts (conference_id, panel_id, speaker_id, role) VALUES ($1, $2, $3, 'panellist')`,
          [id, panels[index], speakers[speaker]],
        );
      }
    }
    return { id, rooms, panels };
  }

  type Ground = Awaited<ReturnType<typeof prepare>>;

  const iso = (minutes: number) => new Date(DAWN + minutes * 60_000).toISOString();
  const mover = (ground: Ground, index: number): Mover => ({
    conferenceId: ground.id,
    accountId: accounts[index]!,
    name: ['ada', 'ben'][index]!,
  });
  const slotOf = ({ rooms }: Ground, { room, start }: Spot) => ({
    roomId: room === null ? null : rooms[room]!,
    startsAt: iso(start),
  });

  /** The panels of the draft in the words of the model, with the versions of their slots. */
  async function stateOf(ground: Ground) {
    const found = await findPanels(test.dataSource, ground.id, ground.panels);
    const views = new Map(found.map((view) => [view.id, view]));
    return ground.panels.map((id) => {
      const { slot, durationMinutes } = views.get(id)!;
      const room = slot && (slot.roomId === null ? null : ground.rooms.indexOf(slot.roomId));
      return {
        version: slot?.version ?? 0,
        state: {
          spot: slot && { room, start: (Date.parse(slot.startsAt) - DAWN) / 60_000 },
          minutes: durationMinutes,
          locked: slot?.locked ?? false,
        },
      };
    });
  }

  async function perform(ground: Ground, deed: Action): Promise<Outcome> {
    const now = await stateOf(ground);
    const step = ({ panel: index, to, minutes }: Target, stale: boolean) => ({
      panelId: ground.panels[index]!,
      version: now[index]!.version + (stale ? 1_000_000 : 0),
      slot: to && { ...slotOf(ground, to), durationMinutes: minutes },
    });
    const outcome = (view: { id: string | null }) => (view.id === null ? 'same' : 'done');
    switch (deed.do) {
      case 'move': {
        const steps = deed.targets.map((one, index) => step(one, deed.stale && index === 0));
        const kind: MoveKind = 'move';
        return outcome(
          await test.app.get(MovesService).move(mover(ground, deed.who), { kind, steps }),
        );
      }
      case 'swap': {
        const [a, b] = [now[deed.one]!, now[deed.other]!];
        const input = {
          panelId: ground.panels[deed.one]!,
          version: a.version || 1,
          otherPanelId: ground.panels[deed.other]!,
          otherVersion: b.version || 1,
        };
        return outcome(await test.app.get(MovesService).swap(mover(ground, deed.who), input));
      }
      case 'shift': {
        const { from, room, minutes } = deed;
        const roomId = room === null ? null : ground.rooms[room]!;
        const input = { from: iso(from), roomId, minutes };
        return outcome(await test.app.get(ShiftsService).shift(mover(ground, deed.who), input));
      }
      case 'lock': {
        const input = { locked: deed.locked, version: now[deed.panel]!.version };
        await test.app.get(LocksService).set(mover(ground, 0), ground.panels[deed.panel]!, input);
        return 'done';
      }
      case 'publish':
        await test.app
          .get(ReleasesService)
          .publish(mover(ground, 0), ground.id, { notes: { en: '', fr: '' } });
        return 'done';
      default:
        await test.app.get(UndoService).step(mover(ground, deed.who), deed.do);
        return 'done';
    }
  }

  function predict(model: Model, deed: Action): Outcome {
    switch (deed.do) {
      case 'move':
        // The length travels with the place: a panel that goes to the tray keeps its own.
        return model.move(
          deed.who,
          'move',
          deed.targets.map(({ panel: index, to, minutes }) => ({
            panel: index,
            to,
            ...(to && minutes ? { minutes } : {}),
          })),
          deed.stale,
        );
      case 'swap':
        return model.swap(deed.who, deed.one, deed.other);
      case 'shift':
        return model.shift(deed.who, deed.from, deed.room, deed.minutes);
      case 'lock':
        return model.lock(deed.panel, deed.locked);
      case 'publish':
        return model.publish();
      default:
        return model.step(deed.who, deed.do);
    }
  }

  async function expectModel(ground: Ground, model: Model): Promise<void> {
    expect((await stateOf(ground)).map(({ state }) => state)).toEqual(model.panels);
    for (const index of [0, 1]) {
      const history = await test.app.get(UndoService).history(mover(ground, index));
      const top = (moves: { kind: string; steps: unknown[] }[]) => {
        const move = moves.at(-1);
        return move ? { kind: move.kind, panels: move.steps.length } : null;
      };
      const shown = (entry: { kind: string; panels: number } | null) =>
        entry && { kind: entry.kind, panels: entry.panels };
      expect([shown(history.undo), shown(history.redo)]).toEqual([
        top(model.done[index]!),
        top(model.undone[index]!),
      ]);
    }
  }

  async function expectSoundReleases({ id }: Ground): Promise<void> {
    const releases = await test.dataSource.query<{ document: ReleaseDocument }[]>(
      'SELECT document FROM releases WHERE conference_id = $1 ORDER BY number',
      [id],
    );
    for (const { document } of releases) expect(clashesIn(document)).toEqual([]);
    const before = new Map<string, number>();
    for (const { document } of releases) {
      for (const { id: panelId, calendar } of [...document.panels, ...document.cancelled]) {
        expect(calendar.sequence).toBeGreaterThanOrEqual(before.get(panelId) ?? 0);
        before.set(panelId, calendar.sequence);
      }
    }
  }

  it('does what a simple model says, undoes exactly, and releases no clash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 5, maxLength: 30 }), async (deeds) => {
        const ground = await prepare();
        const model = new Model(PANELS, SPEAKERS, EXCLUSIVE);
        for (const deed of deeds) {
          const wanted = predict(model, deed);
          const outcome = await perform(ground, deed).catch((error: unknown) => {
            if (error instanceof Problem) return error.code;
            throw error;
          });
          met.set(`${deed.do} ${outcome}`, (met.get(`${deed.do} ${outcome}`) ?? 0) + 1);
          expect(outcome, JSON.stringify(deed)).toBe(wanted);
          await expectModel(ground, model);
        }
        await expectSoundReleases(ground);
      }),
      { numRuns: 40 },
    );
    // The sequences met what they are about.
    for (const deed of [
      'move done',
      'undo done',
      'undo move_outdated',
      'redo done',
      'publish done',
    ]) {
      expect(met.get(deed), deed).toBeGreaterThan(0);
    }
  }, 120_000);
});

/** Panels of one exclusive room or with one speaker that share time, found without the code under test. */
function clashesIn({ panels, rooms }: ReleaseDocument): string[] {
  const exclusive = new Set(rooms.filter((room) => room.exclusive).map(({ id }) => id));
  return panels.flatMap((one, index) =>
    panels.slice(index + 1).flatMap((other) => {
      if (one.startsAt >= other.endsAt || other.startsAt >= one.endsAt) return [];
      const speakers = new Set(one.parts.map(({ speakerId }) => speakerId));
      const shared = other.parts.some(({ speakerId }) => speakers.has(speakerId));
      const inRoom = one.roomId !== null && one.roomId === other.roomId;
      return shared || (inRoom && exclusive.has(one.roomId!)) ? [`${one.slug} ${other.slug}`] : [];
    }),
  );
}
