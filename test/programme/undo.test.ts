import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { UNDO_DEPTH } from '#shared/programme/moves';
import type { PanelView } from '#shared/programme/panels';
import type { SlotInput } from '#shared/programme/slots';
import { createTestApp, type TestApp } from '../support/app.js';
import { panelInput, type Programme, programmeOf, roomInput } from './sample-inputs.js';

const at = (minute: number) =>
  new Date(Date.UTC(2027, 5, 15, 7, minute)).toISOString().replace('.000', '');

describe('undo and redo', () => {
  let test: TestApp;
  let api: Programme;
  let other: Programme;
  let roomId: string;
  let panel: PanelView;

  beforeAll(async () => {
    test = await createTestApp();
    api = programmeOf(await test.signIn('organiser'), test.conference.slug);
    other = programmeOf(await test.signIn('organiser'), test.conference.slug);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    await test.dataSource.query('TRUNCATE panels, rooms, moves CASCADE');
    roomId = (await api.post('rooms', roomInput())).id;
    panel = await api.post('panels', panelInput());
  });

  const find = (): Promise<PanelView> => api.get(`panels/${panel.id}`);
  /** Moves the panel from where it is now; `client` is who does it. */
  const move = async (slot: SlotInput | null, client = api, id = panel.id) => {
    const { slot: now }: PanelView = await api.get(`panels/${id}`);
    const step = { panelId: id, version: now?.version ?? 0, slot };
    return client.post('moves', { kind: now ? 'move' : 'place', steps: [step] });
  };
  const state = async () => {
    const { slot, durationMinutes } = await find();
    return (
      slot && [slot.roomId, new Date(slot.startsAt).toISOString().slice(14, 16), durationMinutes]
    );
  };
  const undo = (status = 200, client = api) => client.post('moves/undo', {}, status);
  const redo = (status = 200, client = api) => client.post('moves/redo', {}, status);

  it('restore places, lengths and the tray exactly, in both directions', async () => {
    await move({ roomId, startsAt: at(0) });
    await move({ roomId: null, startsAt: at(10), durationMinutes: 45 });
    await move(null);
    const states = [null, [roomId, '00', 60], [null, '10', 45], null];
    const history = await api.get('moves');
    expect(history).toEqual({ undo: { kind: 'move', title: panel.title, panels: 1 }, redo: null });
    for (const wanted of states.slice(0, 3).toReversed()) {
      const undone = await undo();
      expect(undone.panels.map(({ id }: PanelView) => id)).toEqual([panel.id]);
      expect(await state()).toEqual(wanted);
    }
    expect((await find()).durationMinutes).toBe(60);
    expect(await undo(409)).toMatchObject({ code: 'nothing_to_undo' });
    expect((await api.get('moves')).redo).toMatchObject({ kind: 'place' });
    for (const wanted of states.slice(1)) {
      await redo();
      expect(await state()).toEqual(wanted);
    }
    expect(await redo(409)).toMatchObject({ code: 'nothing_to_redo' });
  });

  it('end at a new move: what was undone cannot be redone', async () => {
    await move({ roomId, startsAt: at(0) });
    await move({ roomId, startsAt: at(10) });
    await undo();
    await move({ roomId, startsAt: at(20) });
    expect(await redo(409)).toMatchObject({ code: 'nothing_to_redo' });
    await undo();
    expect(await state()).toEqual([roomId, '00', 60]);
  });

  it('belong to one organiser in one conference', async () => {
    await move({ roomId, startsAt: at(0) });
    expect(await undo(409, other)).toMatchObject({ code: 'nothing_to_undo' });
    const conference = await test.addConference('another-conference');
    const stranger = programmeOf(await test.signIn('owner', conference.id), conference.slug);
    expect(await stranger.get('moves')).toEqual({ undo: null, redo: null });
    expect(await undo(409, stranger)).toMatchObject({ code: 'nothing_to_undo' });
    await api.post('moves/undo', {}, 200);
  });

  it('change nothing when somebody else changed the panel, and go on with the move before', async () => {
    const second: PanelView = await api.post('panels', panelInput());
    await move({ roomId, startsAt: at(0) }, api, second.id);
    await move({ roomId, startsAt: at(0) });
    await move({ roomId: null, startsAt: at(30) }, other);
    const refused = await undo(409);
    expect(refused).toMatchObject({
      code: 'move_outdated',
      panelId: panel.id,
      current: { id: panel.id, slot: { roomId: null } },
      changed: { actor: 'Sample organiser', action: 'panel.move' },
    });
    expect(refused.detail).toBe(
      '“Space as the keystone” was changed since, by Sample organiser. Nothing was moved, and this step is no longer in your history.',
    );
    expect(await state()).toEqual([null, '30', 60]);
    await undo();
    expect((await api.get(`panels/${second.id}`)).slot).toBeNull();
    expect(await undo(409)).toMatchObject({ code: 'nothing_to_undo' });
  });

  it('take nothing back when one panel of several was changed', async () => {
    const second: PanelView = await api.post('panels', panelInput());
    const steps = [panel, second].map(({ id }) => ({
      panelId: id,
      version: 0,
      slot: { roomId, startsAt: at(0) },
    }));
    await api.post('moves', { kind: 'place', steps });
    await move({ roomId, startsAt: at(50) }, other, second.id);
    expect(await undo(409)).toMatchObject({ code: 'move_outdated', panelId: second.id });
    expect(await state()).toEqual([roomId, '00', 60]);
  });

  it('work again when the panel is back where it was', async () => {
    await move({ roomId, startsAt: at(0) });
    await move({ roomId, startsAt: at(30) }, other);
    await undo(200, other);
    await undo();
    expect(await state()).toBeNull();
  });

  it('keep a length that somebody else changed, unless the move changed it too', async () => {
    await move({ roomId, startsAt: at(0) });
    const edit = async (durationMinutes: number) => {
      const { version } = await find();
      await other.put(`panels/${panel.id}`, panelInput({ durationMinutes, version }));
    };
    await edit(90);
    await undo();
    expect((await find()).durationMinutes).toBe(90);
    await redo();
    await move({ roomId, startsAt: at(0), durationMinutes: 30 });
    await edit(40);
    expect(await undo(409)).toMatchObject({ code: 'move_outdated' });
    expect((await find()).durationMinutes).toBe(40);
  });

  it('are refused for a panel or a room that is gone, and for a locked panel until it is unlocked', async () => {
    const lost = (await api.post('rooms', roomInput())).id as string;
    await move({ roomId: lost, startsAt: at(0) });
    await move({ roomId, startsAt: at(0) });
    const { version } = (await find()).slot!;
    const locked = await other.put(`panels/${panel.id}/lock`, { locked: true, version });
    expect(await undo(409)).toMatchObject({ code: 'slot_locked' });
    await other.put(`panels/${panel.id}/lock`, {
      locked: false,
      version: locked.slot.version,
    });
    await api.remove(`rooms/${lost}?version=1`);
    expect(await undo(409)).toMatchObject({ code: 'move_room_gone' });
    const { version: read } = await find();
    await other.remove(`panels/${panel.id}?version=${read}`);
    const gone = await undo(409);
    expect(gone).toMatchObject({ code: 'move_outdated', changed: { action: 'panel.remove' } });
    expect(gone).not.toHaveProperty('current');
    expect(await undo(409)).toMatchObject({ code: 'nothing_to_undo' });
  });

  it(`reach back ${UNDO_DEPTH} moves`, async () => {
    for (let minute = 0; minute <= UNDO_DEPTH; minute += 1) {
      await move({ roomId, startsAt: at(minute) });
    }
    for (let count = 0; count < UNDO_DEPTH; count += 1) await undo();
    expect(await state()).toEqual([roomId, '00', 60]);
    expect(await undo(409)).toMatchObject({ code: 'nothing_to_undo' });
  });

  it('of one organiser at the same time take back one move each', async () => {
    for (const minute of [0, 10, 20, 30]) await move({ roomId, startsAt: at(minute) });
    const answers = await Promise.all([1, 2, 3].map(() => api.request('post', 'moves/undo', {})));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await state()).toEqual([roomId, '00', 60]);
  });
});
