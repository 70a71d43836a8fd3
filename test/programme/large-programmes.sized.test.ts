import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClashView } from '#shared/programme/clashes';
import type { FreePlaceView, MoveView } from '#shared/programme/moves';
import type { PanelSummaryView } from '#shared/programme/panels';
import type { ReleaseReview } from '#shared/releases/releases';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { faultsOf, readFeed } from '../../apps/api/src/calendar/feed-check.spec-support.js';
import { importSchedule } from '../../apps/api/src/exchange/import-schedule.js';
import { generatedSchedule } from '../../bench/generated-schedule.mjs';
import { createTestApp, type TestApp } from '../support/app.js';
import { sized } from '../support/size.js';

/** A folder with programmes of real conferences, which are not ours to keep in the repository. */
const FOLDER = process.env.SCHEDULE_SAMPLES ?? '';
const REAL = ['31c3', 'fosdem-2025'].map((slug) => ({
  slug,
  read: () => readFileSync(join(FOLDER, `${slug}-schedule.xml`)),
}));
const PANELS = sized({ long: 1_000, short: 150 });
const GENERATED = { slug: 'generated', read: () => Buffer.from(generatedSchedule(PANELS)) };
const SAMPLES = [GENERATED, ...(existsSync(FOLDER) ? REAL : [])];

/** Sessions that are moved one by one to places that the product proposes. */
const MOVED = 12;

type Panels = Map<string, PanelSummaryView>;

describe.each(SAMPLES)('the programme $slug, imported, edited and released', ({ slug, read }) => {
  let test: TestApp;
  let owner: Awaited<ReturnType<TestApp['signIn']>>;
  const path = (rest: string) => `/api/v1/conferences/${slug}/${rest}`;
  const notes = { en: '', fr: '' };

  beforeAll(async () => {
    test = await createTestApp();
    const request = { bytes: read(), slug, dryRun: false };
    const { conference } = await importSchedule(test.dataSource, OPERATOR, request);
    owner = await test.signIn('owner', conference.id ?? undefined);
    await acceptOverlaps();
    await owner.post(path('releases')).send({ notes }).expect(201);
  }, 60_000);
  afterAll(() => test.close());

  /** What stands against a release, less what an organiser can accept; then nothing may be left. */
  async function acceptOverlaps(): Promise<void> {
    const { body } = await owner.get(path('clashes')).expect(200);
    const open = (body.items as ClashView[]).filter(
      ({ grade, accepted }) => grade === 'stop' && !accepted,
    );
    for (const { kind, panels } of open) {
      expect(kind).toBe('speaker');
      const acceptance = { partId: panels[0]!.partId, otherPanelId: panels[1]!.id };
      await owner
        .post(path('overlap-acceptances'))
        .send({ ...acceptance, reason: 'As in the source' })
        .expect(201);
    }
  }

  async function allPanels(): Promise<Panels> {
    const panels: Panels = new Map();
    for (let page = 1; ; page += 1) {
      const { body } = await owner.get(path(`panels?page=${page}&pageSize=100`)).expect(200);
      for (const panel of body.items as PanelSummaryView[]) panels.set(panel.id, panel);
      if (panels.size >= body.total) return panels;
    }
  }

  /** The events of the public feed by panel: their sequence, and all that they say. */
  async function feedEvents(): Promise<Map<string, { sequence: number; bytes: string }>> {
    const { text } = await owner.get(`/calendar/${slug}.ics`).expect(200);
    expect(faultsOf(Buffer.from(text))).toEqual([]);
    const events = readFeed(text).components.filter(({ name }) => name === 'VEVENT');
    return new Map(
      events.map(({ properties }) => {
        const value = (name: string) => properties.find((one) => one.name === name)!.value;
        const panelId = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(value('UID'))![0];
        return [
          panelId,
          { sequence: Number(value('SEQUENCE')), bytes: JSON.stringify(properties) },
        ];
      }),
    );
  }

  const move = async (kind: string, panel: PanelSummaryView, slot: object | null) => {
    const steps = [{ panelId: panel.id, version: panel.slot!.version, slot }];
    const { body } = await owner.post(path('moves')).send({ kind, steps }).expect(201);
    return (body as MoveView).panels[0]!;
  };

  /** Moves some sessions to free places, swaps two, shifts a room and takes one out; undoes and redoes some of it. */
  async function edit(panels: PanelSummaryView[]): Promise<void> {
    const chosen = panels.filter((_, index) => index % Math.floor(panels.length / MOVED) === 0);
    for (const panel of chosen.slice(0, MOVED)) {
      const day = panel.slot!.startsAt.slice(0, 10);
      const { body } = await owner
        .get(path(`panels/${panel.id}/free-places?day=${day}`))
        .expect(200);
      const place = (body as FreePlaceView[]).at(-1);
      if (!place) continue;
      const { roomId, startsAt } = place;
      await move('move', panel, { roomId, startsAt });
    }
    const rest = panels.filter((panel) => !chosen.includes(panel));
    await move('unplace', rest[0]!, null);
    await owner.post(path('moves/undo')).expect(200);
    await owner.post(path('moves/redo')).expect(200);
    await move('unplace', rest[1]!, null);
    await owner.post(path('moves/undo')).expect(200);
    const now = await allPanels();
    const one = now.get(rest[2]!.id)!;
    const other = rest
      .map(({ id }) => now.get(id)!)
      .find(
        ({ id, slot, durationMinutes, speakerIds }) =>
          id !== one.id &&
          slot !== null &&
          slot.startsAt === one.slot!.startsAt &&
          durationMinutes === one.durationMinutes &&
          !speakerIds.some((speaker) => one.speakerIds.includes(speaker)),
      );
    if (!other) return;
    const pair = { panelId: one.id, version: one.slot!.version, otherPanelId: other.id };
    await owner
      .post(path('moves/swap'))
      .send({ ...pair, otherVersion: other.slot!.version })
      .expect(201);
  }

  const placeOf = (panel: PanelSummaryView | undefined) =>
    panel?.slot ? [panel.slot.roomId, panel.slot.startsAt, panel.slot.endsAt] : null;
  const isCancelled = (bytes: string | undefined) => bytes?.includes('"CANCELLED"') ?? false;

  it('the review names exactly what was moved, and the feed tells exactly that', async () => {
    const [before, told] = [await allPanels(), await feedEvents()];
    expect(told.size).toBe(before.size);
    await edit([...before.values()]);
    await acceptOverlaps();

    const after = await allPanels();
    const moved = [...before.values()]
      .filter((panel) => String(placeOf(panel)) !== String(placeOf(after.get(panel.id))))
      .map(({ id }) => id);
    expect(moved.length).toBeGreaterThan(MOVED / 2);
    const began = performance.now();
    const { body: review } = await owner.get(path('review')).expect(200);
    const reviewed = performance.now() - began;
    const { changes } = review as ReleaseReview;
    expect(changes.map(({ panelId }) => panelId).sort()).toEqual(moved.toSorted());

    await owner.post(path('releases')).send({ notes, basedOn: 1 }).expect(201);
    process.stdout.write(
      `${slug}: review ${Math.round(reviewed)} ms, published ${Math.round(performance.now() - began - reviewed)} ms\n`,
    );
    const tells = await feedEvents();
    for (const id of before.keys()) {
      const [was, is] = [told.get(id)!, tells.get(id)];
      if (!moved.includes(id)) {
        expect(is).toEqual(was);
      } else {
        const gone = after.get(id)!.slot === null;
        expect([is!.sequence, isCancelled(is!.bytes)]).toEqual([was.sequence + 1, gone]);
      }
    }
  }, 60_000);
});
