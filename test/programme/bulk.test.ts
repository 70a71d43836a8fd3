import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BulkChangeInput } from '#shared/programme/bulk';
import type { PanelView } from '#shared/programme/panels';
import { createTestApp, type TestApp } from '../support/app.js';
import {
  panelInput,
  type Programme,
  programmeOf,
  roomInput,
  slotInput,
  trackInput,
} from './sample-inputs.js';
import { statementsOf } from '../support/statements.js';

describe('a change of many sessions', () => {
  let test: TestApp;
  let api: Programme;
  let panels: PanelView[];
  let track: string;
  let room: string;

  beforeAll(async () => {
    test = await createTestApp();
    api = programmeOf(await test.signIn('organiser'), test.conference.slug);
    track = (await api.post('tracks', trackInput())).id;
    room = (await api.post('rooms', roomInput())).id;
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    await test.dataSource.query('TRUNCATE panels, audit_entries CASCADE');
    const added = [1, 2, 3].map((n) =>
      api.post('panels', panelInput({ title: { en: `P${n}`, fr: '' } })),
    );
    panels = await Promise.all(added);
    for (const index of [0, 1]) {
      panels[index] = await api.put(`panels/${panels[index]!.id}/slot`, slotInput());
    }
  });

  const asked = () =>
    panels.map(({ id, version, slot }) => ({ id, version, slotVersion: slot?.version ?? 0 }));
  const change = (wanted: BulkChangeInput, dryRun = false, status = 200) =>
    api.post('panels/bulk', { panels: asked(), change: wanted, dryRun }, status);
  const now = (index: number): Promise<PanelView> => api.get(`panels/${panels[index]!.id}`);

  it('is told first and made in one go, with an entry in the history of each', async () => {
    const all = { trackId: track.toUpperCase(), format: 'workshop', seats: 20 } as const;
    const told = await change(all, true);
    expect(told).toMatchObject({ changed: 3, refused: 0 });
    expect(told.panels[0]).toEqual({
      id: panels[0]!.id,
      title: { en: 'P1', fr: '' },
      changes: [
        { field: 'trackId', before: null, after: track },
        { field: 'format', before: 'panel', after: 'workshop' },
        { field: 'seats', before: null, after: 20 },
      ],
      refused: null,
    });
    expect(await now(0)).toEqual(panels[0]);

    expect(await change(all)).toEqual(told);
    expect(await now(2)).toMatchObject({
      trackId: track,
      format: 'workshop',
      seats: 20,
      version: 2,
    });
    const entries = await test.dataSource.query(
      `SELECT entity_id FROM audit_entries WHERE action = 'panel.edit'`,
    );
    expect(entries).toHaveLength(3);
    expect(await change(all, true)).toMatchObject({ changed: 0, refused: 3 });
  });

  it('is made for all or none, and says for which it cannot be', async () => {
    await api.put(`panels/${panels[1]!.id}/lock`, {
      locked: true,
      version: panels[1]!.slot!.version,
    });
    panels[1] = await now(1);
    const told = await change({ roomId: room, seats: 9 }, true);
    expect(told.panels.map(({ refused }: { refused: string }) => refused)).toEqual([
      null,
      'locked',
      'not-placed',
    ]);
    const problem = await change({ roomId: room, seats: 9 }, false, 409);
    expect(problem).toMatchObject({ code: 'bulk_refused' });
    expect(problem.panels).toHaveLength(2);
    expect(await now(0)).toEqual(panels[0]);

    panels = [panels[0]!];
    await change({ roomId: room });
    expect((await now(0)).slot).toMatchObject({ roomId: room });
    expect((await now(0)).version).toBe(panels[0]!.version);
  });

  it('is refused where somebody else was faster, or the session is gone', async () => {
    await api.put(`panels/${panels[0]!.id}`, panelInput({ version: panels[0]!.version }));
    await api.remove(`panels/${panels[1]!.id}?version=${panels[1]!.version}`);
    const { panels: told } = await change({ seats: 9 }, true);
    expect(told.map(({ refused }: { refused: string }) => refused)).toEqual([
      'stale',
      'gone',
      null,
    ]);
    await change({ seats: 9 }, false, 409);
    expect((await now(2)).seats).toBeNull();
  });

  it('knows nothing of another conference', async () => {
    const other = await test.addConference(`other-${randomUUID().slice(0, 8)}`);
    const foreign = programmeOf(await test.signIn('owner', other.id), other.slug);
    const input = { panels: asked(), change: { seats: 9 }, dryRun: true };
    const { panels: told } = await foreign.post('panels/bulk', input, 200);
    expect(told.every(({ refused }: { refused: string }) => refused === 'gone')).toBe(true);
    const theirs = (await foreign.post('tracks', trackInput())).id;
    for (const dryRun of [true, false]) {
      expect((await change({ trackId: theirs }, dryRun, 409)).code).toBe('no_such_reference');
    }
  });

  it('is refused when it names nothing, nobody, or a session twice', async () => {
    const [first] = asked();
    const bad: [object, string][] = [
      [{ panels: [], change: {}, dryRun: true }, 'panels'],
      [{ panels: [first, first], change: {}, dryRun: true }, 'panels'],
      [
        { panels: [first, { ...first, id: first!.id.toUpperCase() }], change: {}, dryRun: true },
        'panels',
      ],
      [{ panels: [first], change: { format: null }, dryRun: true }, 'change.format'],
      [{ panels: [first], change: { seats: -1 }, dryRun: true }, 'change.seats'],
      [{ panels: [first], change: { title: 'x' }, dryRun: true }, 'change.title'],
      [{ panels: [first], change: { languages: ['en', 'en'] }, dryRun: true }, 'change.languages'],
    ];
    for (const [input, path] of bad) {
      expect((await api.post('panels/bulk', input, 400)).errors).toMatchObject([{ path }]);
    }
  });

  it('takes as many queries for three sessions as for one', async () => {
    const queries = async (count: number) => {
      const input = { panels: asked().slice(0, count), change: { seats: count }, dryRun: false };
      const texts = await statementsOf(() => api.post('panels/bulk', input, 200));
      return texts.filter((text) => /\b(panels|slots|audit_entries)\b/.test(text)).length;
    };
    const one = await queries(1);
    panels = await Promise.all(panels.map((_, index) => now(index)));
    expect(one).toBeGreaterThan(3);
    expect(await queries(3)).toBe(one);
  });
});
