import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MoveInput, MoveView } from '#shared/programme/moves';
import type { PanelSummaryView, PanelView } from '#shared/programme/panels';
import { createTestApp, type TestApp } from '../support/app.js';
import { panelInput, type Programme, programmeOf, roomInput, slotInput } from './sample-inputs.js';

const NINE = '2027-06-15T09:00:00+02:00';
const TEN = '2027-06-15T10:00:00+02:00';
const ELEVEN = '2027-06-15T11:00:00+02:00';

describe('moves', () => {
  let test: TestApp;
  let api: Programme;
  /** Another organiser of the same conference. */
  let other: Programme;
  let rooms: string[];

  beforeAll(async () => {
    test = await createTestApp();
    api = programmeOf(await test.signIn('organiser'), test.conference.slug);
    other = programmeOf(await test.signIn('organiser'), test.conference.slug);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    await test.dataSource.query('TRUNCATE panels, rooms, moves CASCADE');
    rooms = [];
    for (const name of ['Hall', 'Room 1']) {
      rooms.push((await api.post('rooms', roomInput({ name: { en: name, fr: '' } }))).id);
    }
  });

  const add = async (title: string, slot?: { roomId?: string | null; startsAt?: string }) => {
    const panel: PanelView = await api.post('panels', panelInput({ title: { en: title, fr: '' } }));
    return slot ? other.put(`panels/${panel.id}/slot`, slotInput(slot)) : panel;
  };
  const find = (panel: { id: string }): Promise<PanelView> => api.get(`panels/${panel.id}`);
  const version = (panel: PanelView) => panel.slot?.version ?? 0;
  const step = (panel: PanelView, slot: { roomId: string | null; startsAt: string } | null) => ({
    panelId: panel.id,
    version: version(panel),
    slot,
  });
  const move = (input: MoveInput, status = 201) => api.post('moves', input, status);
  const placeOf = ({ slot }: Pick<PanelSummaryView, 'slot'>) =>
    slot && [slot.roomId, slot.startsAt.slice(11, 16), slot.endsAt.slice(11, 16)];

  it('place, move, resize and take out panels together', async () => {
    const [one, two] = [await add('One', { roomId: rooms[0]!, startsAt: NINE }), await add('Two')];
    const moved: MoveView = await move({
      kind: 'move',
      steps: [
        { ...step(one, { roomId: rooms[1]!, startsAt: TEN }) },
        {
          ...step(two, null),
          slot: { roomId: rooms[0]!, startsAt: NINE, durationMinutes: 30 },
        },
      ],
    });
    expect(moved).toMatchObject({ id: expect.any(String), kind: 'move' });
    expect(moved.panels.map(({ title }) => title.en)).toEqual(['Two', 'One']);
    expect(placeOf(await find(one))).toEqual([rooms[1], '10:00', '11:00']);
    expect(placeOf(await find(two))).toEqual([rooms[0], '09:00', '09:30']);
    await move({ kind: 'unplace', steps: [step(await find(one), null)] });
    expect((await find(one)).slot).toBeNull();
    expect((await api.get(`audit?entity=panel&entityId=${one.id}`)).items[0]).toMatchObject({
      action: 'panel.unplace',
      before: { slot: { roomId: rooms[1] } },
      after: { slot: null },
    });
  });

  it('happen all or not at all', async () => {
    const [one, two] = [await add('One'), await add('Two')];
    const steps = [step(one, { roomId: rooms[0]!, startsAt: NINE }), step(two, null)];
    const refusals: [number, string, MoveInput['steps'][number]][] = [
      [409, 'stale_version', { ...steps[1]!, version: 1 }],
      [409, 'no_such_reference', step(two, { roomId: one.id, startsAt: NINE })],
      [400, 'outside_conference', step(two, { roomId: null, startsAt: '2027-06-20T09:00:00Z' })],
      [404, 'not_found', { ...steps[1]!, panelId: rooms[0]! }],
      [400, 'invalid_input', { ...steps[1]!, panelId: one.id.toUpperCase() }],
    ];
    for (const [status, code, refused] of refusals) {
      const input: MoveInput = { kind: 'move', steps: [steps[0]!, refused] };
      expect(await move(input, status), code).toMatchObject({ code });
      expect((await find(one)).slot).toBeNull();
    }
    const unknown = { kind: 'move', steps: [] } satisfies MoveInput;
    expect(await move(unknown, 400)).toMatchObject({ errors: [{ path: 'steps' }] });
    const wrong: MoveInput = { kind: 'unplace', steps: [steps[0]!] };
    expect(await move(wrong, 400)).toMatchObject({ errors: [{ path: 'kind' }] });
    expect(await api.get('moves')).toEqual({ undo: null, redo: null });
  });

  it('of a panel that somebody else moved are refused with the panel as it is', async () => {
    const one = await add('One', { roomId: rooms[0]!, startsAt: NINE });
    await other.put(
      `panels/${one.id}/slot`,
      slotInput({ roomId: rooms[1]!, startsAt: TEN, version: version(one) }),
    );
    const stale = await move(
      { kind: 'move', steps: [step(one, { roomId: rooms[0]!, startsAt: ELEVEN })] },
      409,
    );
    expect(stale).toMatchObject({
      code: 'stale_version',
      current: { id: one.id, slot: { roomId: rooms[1], startsAt: TEN } },
      changed: { actor: 'Sample organiser', action: 'panel.move', at: expect.any(String) },
    });
  });

  it('that change nothing leave neither a version nor a line in the history', async () => {
    const one = await add('One', { roomId: rooms[0]!, startsAt: NINE });
    const same: MoveView = await move({
      kind: 'move',
      steps: [step(one, { roomId: rooms[0]!.toUpperCase(), startsAt: '2027-06-15T07:00:00Z' })],
    });
    expect(same.id).toBeNull();
    expect((await find(one)).slot).toEqual(one.slot);
    expect(await api.get('moves')).toEqual({ undo: null, redo: null });
  });

  it('let two panels change places', async () => {
    const one = await add('One', { roomId: rooms[0]!, startsAt: NINE });
    const two = await add('Two', { roomId: rooms[1]!, startsAt: TEN });
    const swap = {
      panelId: one.id,
      version: version(one),
      otherPanelId: two.id,
      otherVersion: version(two),
    };
    await api.post('moves/swap', { ...swap, otherPanelId: one.id.toUpperCase() }, 400);
    await api.post('moves/swap', swap);
    expect(placeOf(await find(one))).toEqual([rooms[1], '10:00', '11:00']);
    expect(placeOf(await find(two))).toEqual([rooms[0], '09:00', '10:00']);
    expect(await api.post('moves/swap', swap, 409)).toMatchObject({ code: 'stale_version' });
    const unplaced = await add('Three');
    const absent = { ...swap, version: version(await find(one)), otherPanelId: unplaced.id };
    expect(await api.post('moves/swap', absent, 409)).toMatchObject({ code: 'stale_version' });
    await api.post('moves/undo', {}, 200);
    expect(placeOf(await find(one))).toEqual([rooms[0], '09:00', '10:00']);
    expect(placeOf(await find(two))).toEqual([rooms[1], '10:00', '11:00']);
  });

  it('make a break one across all rooms', async () => {
    const pause = await add('Break', { roomId: rooms[0]!, startsAt: TEN });
    const inRoom: MoveInput = {
      kind: 'span',
      steps: [step(pause, { roomId: rooms[1]!, startsAt: TEN })],
    };
    expect(await move(inRoom, 400)).toMatchObject({ errors: [{ path: 'kind' }] });
    await move({ kind: 'span', steps: [step(pause, { roomId: null, startsAt: TEN })] });
    expect(placeOf(await find(pause))).toEqual([null, '10:00', '11:00']);
    expect((await api.get('moves')).undo).toEqual({
      kind: 'span',
      title: { en: 'Break', fr: '' },
      panels: 1,
    });
  });

  describe('that shift the rest of a day', () => {
    let panels: Record<'early' | 'ten' | 'eleven' | 'elsewhere' | 'next', PanelView>;
    beforeEach(async () => {
      panels = {
        early: await add('Early', { roomId: rooms[0]!, startsAt: NINE }),
        ten: await add('Ten', { roomId: rooms[0]!, startsAt: TEN }),
        eleven: await add('Eleven', { roomId: rooms[0]!, startsAt: ELEVEN }),
        elsewhere: await add('Elsewhere', { roomId: rooms[1]!, startsAt: ELEVEN }),
        next: await add('Next', { roomId: rooms[0]!, startsAt: '2027-06-16T10:00:00+02:00' }),
      };
    });
    const starts = async () => {
      const found = await Promise.all(Object.values(panels).map(find));
      return found.map(({ slot }) => slot!.startsAt.slice(8, 16));
    };
    const before = ['15T09:00', '15T10:00', '15T11:00', '15T11:00', '16T10:00'];

    it('move one room or all, and nothing in a dry run', async () => {
      const shift = { from: TEN, roomId: rooms[0]!, minutes: 15 };
      const dry = await api.post('moves/shift', { ...shift, dryRun: true });
      expect(dry).toMatchObject({ id: null, left: [] });
      expect(dry.panels.map((panel: PanelSummaryView) => placeOf(panel)![1])).toEqual([
        '10:15',
        '11:15',
      ]);
      expect(await starts()).toEqual(before);
      expect((await api.get('moves')).undo).toBeNull();
      await api.post('moves/shift', shift);
      expect(await starts()).toEqual(['15T09:00', '15T10:15', '15T11:15', '15T11:00', '16T10:00']);
      await api.post('moves/shift', { from: ELEVEN, roomId: null, minutes: -30 });
      expect(await starts()).toEqual(['15T09:00', '15T10:15', '15T10:45', '15T10:30', '16T10:00']);
      await api.post('moves/undo', {}, 200);
      await api.post('moves/undo', {}, 200);
      expect(await starts()).toEqual(before);
    });

    it('leave locked panels where they are, and say so', async () => {
      const { version: slot } = panels.eleven.slot!;
      await api.put(`panels/${panels.eleven.id}/lock`, { locked: true, version: slot });
      const shift = { from: TEN, roomId: rooms[0]!, minutes: 5 };
      const view = await api.post('moves/shift', shift);
      expect(view.left.map(({ id }: PanelSummaryView) => id)).toEqual([panels.eleven.id]);
      expect(await starts()).toEqual(['15T09:00', '15T10:05', '15T11:00', '15T11:00', '16T10:00']);
      const none = { ...shift, from: ELEVEN };
      expect(await api.post('moves/shift', none, 409)).toMatchObject({ code: 'nothing_to_shift' });
    });

    it('move none when one would leave the conference', async () => {
      const shift = { from: '2027-06-15T00:00:00+02:00', roomId: null, minutes: -600 };
      expect(await api.post('moves/shift', shift, 400)).toMatchObject({
        code: 'outside_conference',
      });
      expect(await starts()).toEqual(before);
      const none = { ...shift, minutes: 0 };
      expect(await api.post('moves/shift', none, 400)).toMatchObject({
        errors: [{ path: 'minutes' }],
      });
    });
  });

  it('are refused while a panel is locked', async () => {
    const one = await add('One', { roomId: rooms[0]!, startsAt: NINE });
    const lock = `panels/${one.id}/lock`;
    await api.put(lock, { locked: true, version: version(one) + 1000 }, 409);
    const locked = await api.put(lock, { locked: true, version: version(one) });
    expect(locked.slot).toMatchObject({ locked: true, startsAt: NINE });
    const away = { roomId: rooms[1]!, startsAt: NINE };
    const refused = await move({ kind: 'move', steps: [step(locked, away)] }, 409);
    expect(refused).toMatchObject({ code: 'slot_locked', current: { id: one.id } });
    expect(refused.detail).toBe('“One” is locked in its place. Unlock it first, then move it.');
    for (const slot of [
      { ...away, durationMinutes: 30 },
      { ...away, roomId: rooms[0]! },
    ]) {
      const input = slotInput({ ...slot, startsAt: TEN, version: version(locked) });
      await api.put(`panels/${one.id}/slot`, input, 409);
    }
    await api.remove(`panels/${one.id}/slot?version=${version(locked)}`, 409);
    const unlocked = await api.put(lock, { locked: false, version: version(locked) });
    await move({ kind: 'move', steps: [step(unlocked, away)] });
    const tray = await add('Unplaced');
    const absent = { locked: true, version: 1 };
    expect(await api.put(`panels/${tray.id}/lock`, absent, 409)).toMatchObject({
      code: 'not_placed',
    });
    const { items } = await api.get(`audit?entity=panel&entityId=${one.id}`);
    expect(items.map(({ action }: { action: string }) => action).slice(0, 3)).toEqual([
      'panel.move',
      'panel.unlock',
      'panel.lock',
    ]);
  });

  it('are for those who may edit the programme', async () => {
    const viewer = programmeOf(await test.signIn('viewer'), test.conference.slug);
    const one = await add('One');
    const input: MoveInput = {
      kind: 'place',
      steps: [step(one, { roomId: null, startsAt: NINE })],
    };
    expect(await viewer.post('moves', input, 403)).toMatchObject({ code: 'not_allowed' });
    await viewer.get('moves', 403);
    await viewer.put(`panels/${one.id}/lock`, { locked: true, version: 1 }, 403);
  });
});
