import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PanelSummaryView, PanelView } from '#shared/programme/panels';
import { createTestApp, type TestApp } from '../support/app.js';
import { panelInput, type Programme, programmeOf, roomInput, slotInput } from './sample-inputs.js';

describe('the timetable', () => {
  let test: TestApp;
  let api: Programme;
  let roomId: string;
  let panel: PanelView;
  let slot: string;

  beforeAll(async () => {
    test = await createTestApp();
    api = programmeOf(await test.signIn('organiser'), test.conference.slug);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    await test.dataSource.query('TRUNCATE panels, rooms CASCADE');
    roomId = (await api.post('rooms', roomInput())).id;
    panel = await api.post('panels', panelInput());
    slot = `panels/${panel.id}/slot`;
  });

  it('places, moves and takes out a panel under the version of its slot', async () => {
    const placed: PanelView = await api.put(slot, slotInput({ roomId }));
    expect(placed).toEqual({
      ...panel,
      slot: {
        roomId,
        startsAt: '2027-06-15T09:00:00+02:00',
        endsAt: '2027-06-15T10:00:00+02:00',
        locked: false,
        version: expect.any(Number),
      },
    });
    const { version } = placed.slot!;
    const moved = await api.put(slot, {
      ...slotInput({ startsAt: '2027-06-16T07:30:00Z' }),
      version,
    });
    expect(moved.slot).toMatchObject({
      roomId: null,
      startsAt: '2027-06-16T09:30:00+02:00',
      endsAt: '2027-06-16T10:30:00+02:00',
    });
    expect(moved.slot.version).toBeGreaterThan(version);
    expect(moved.version).toBe(1);
    await api.remove(`${slot}?version=${moved.slot.version}`);
    expect(await api.get(`panels/${panel.id}`)).toEqual(panel);
  });

  it('tells whoever read another version, with the panel as it is', async () => {
    expect(await api.remove(`${slot}?version=1`, 409)).toMatchObject({ current: { slot: null } });
    const placed = await api.put(slot, slotInput());
    const { version } = placed.slot;
    for (const wrong of [undefined, 0, version - 1, version + 1]) {
      const stale = await api.put(slot, slotInput({ version: wrong }), 409);
      expect(stale).toMatchObject({ code: 'stale_version', current: placed });
    }
    const stale = await api.remove(`${slot}?version=${version + 1}`, 409);
    expect(stale).toMatchObject({ code: 'stale_version', current: placed });
  });

  it('never takes a slot of before for one placed again', async () => {
    const { version } = (await api.put(slot, slotInput())).slot;
    await api.remove(`${slot}?version=${version}`);
    const again = await api.put(slot, slotInput({ startsAt: '2027-06-17T09:00:00+02:00' }));
    const stale = await api.put(slot, slotInput({ version }), 409);
    expect(stale).toMatchObject({ code: 'stale_version', current: again });
  });

  it('lets exactly one of 30 parallel first placements and of 30 parallel moves win', async () => {
    const race = async (hour: string, version?: number) => {
      const answers = await Promise.all(
        Array.from({ length: 30 }, (_, index) => {
          const startsAt = `2027-06-15T${hour}:${String(index + 10)}:00+02:00`;
          return api.request('put', slot, slotInput({ startsAt, version }));
        }),
      );
      const won = answers.filter(({ status }) => status === 200);
      expect(won).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(29);
      expect((await api.get(`panels/${panel.id}`)).slot).toEqual(won[0]!.body.slot);
      return won[0]!.body.slot.version as number;
    };
    await race('10', await race('09'));
  });

  it('counts every one of 20 parallel changes of the length into the version of the panel', async () => {
    const { version } = (await api.put(slot, slotInput())).slot;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index % 2 === 0
          ? api.request('put', slot, slotInput({ durationMinutes: 30 + index, version }))
          : api.request(
              'put',
              `panels/${panel.id}`,
              panelInput({ durationMinutes: 30 + index, version: 1 }),
            ),
      ),
    );
    const won = answers.filter(({ status }) => status === 200).length;
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    expect((await api.get(`panels/${panel.id}`)).version).toBe(1 + won);
  });

  it('gives the panel a new length with its placement', async () => {
    const placed = await api.put(slot, slotInput({ durationMinutes: 90 }));
    expect(placed).toMatchObject({
      durationMinutes: 90,
      version: 2,
      slot: { endsAt: '2027-06-15T10:30:00+02:00' },
    });
    const same = await api.put(
      slot,
      slotInput({ durationMinutes: 90, version: placed.slot.version }),
    );
    expect(same.version).toBe(2);
    const stale = await api.put(`panels/${panel.id}`, panelInput({ version: 1 }), 409);
    expect(stale.current.durationMinutes).toBe(90);
  });

  it('refuses times that are none, not in the zone, or not in the conference', async () => {
    const refused = async (startsAt: string) => {
      const { code, detail, errors } = await api.put(slot, slotInput({ startsAt }), 400);
      return { code, detail, errors };
    };
    expect(await refused('2027-06-15T09:00:00+01:00')).toMatchObject({
      code: 'time_does_not_exist',
      detail: expect.stringContaining('Europe/Paris'),
    });
    expect(await refused('2027-06-14T23:59:00+02:00')).toMatchObject({
      code: 'outside_conference',
      detail: expect.stringContaining('from 2027-06-15 to 2027-06-17'),
    });
    expect(await refused('2027-06-18T00:00:00+02:00')).toMatchObject({
      code: 'outside_conference',
    });
    expect(await refused('2027-06-15T09:00:30+02:00')).toMatchObject({
      errors: [{ path: 'startsAt', message: 'Choose a time in whole minutes.' }],
    });
    for (const text of [
      '2027-W24-2T09:30Z',
      '2027-166T09:30Z',
      '2027-06-31T09:30Z',
      '2027-06-15T24:00Z',
      '2027-06-15T09Z',
      '2027-06-15T09:30',
      'now',
      '',
    ]) {
      expect(await refused(text)).toMatchObject({
        code: 'invalid_input',
        errors: [{ path: 'startsAt' }],
      });
    }
  });

  it('keeps to the zone of the conference on the day the clocks change', async () => {
    await test.dataSource.query(
      `UPDATE conferences SET start_date = '2027-03-28', end_date = '2027-10-31'`,
    );
    for (const offset of ['+01:00', '+02:00']) {
      const input = slotInput({ startsAt: `2027-03-28T02:30:00${offset}` });
      expect(await api.put(slot, input, 400)).toMatchObject({ code: 'time_does_not_exist' });
    }
    const first = await api.put(slot, slotInput({ startsAt: '2027-10-31T02:30:00+02:00' }));
    expect(first.slot).toMatchObject({
      startsAt: '2027-10-31T02:30:00+02:00',
      endsAt: '2027-10-31T02:30:00+01:00',
    });
    const input = slotInput({ startsAt: '2027-10-31T02:30:00+01:00', version: first.slot.version });
    const second = await api.put(slot, input);
    expect(second.slot.endsAt).toBe('2027-10-31T03:30:00+01:00');
    expect((await api.get('timetable?day=2027-10-31')).panels).toHaveLength(1);
    await test.dataSource.query(
      `UPDATE conferences SET start_date = '2027-06-15', end_date = '2027-06-17'`,
    );
  });

  it('lets a panel end after midnight of the last day', async () => {
    const placed = await api.put(
      slot,
      slotInput({ startsAt: '2027-06-17T23:30:00+02:00', durationMinutes: 240 }),
    );
    expect(placed.slot.endsAt).toBe('2027-06-18T03:30:00+02:00');
  });

  it('shows what starts on a local day, and nothing for what is no day', async () => {
    const add = async (startsAt: string) => {
      const { id } = await api.post('panels', panelInput());
      await api.put(`panels/${id}/slot`, slotInput({ startsAt, roomId }));
      return id as string;
    };
    const late = await add('2027-06-15T23:59:00+02:00');
    const early = await add('2027-06-15T00:00:00+02:00');
    const next = await add('2027-06-16T00:00:00+02:00');
    const day = async (of: string) =>
      (await api.get(`timetable?day=${of}`)).panels.map(({ id }: PanelSummaryView) => id);
    expect(await day('2027-06-15')).toEqual([early, late]);
    expect(await day('2027-06-16')).toEqual([next]);
    expect(await day('2030-01-01')).toEqual([]);
    for (const wrong of [
      '',
      '?day=',
      '?day=2027-02-30',
      '?day=2027-6-1',
      '?day=2027-06-15&day=2027-06-16',
    ]) {
      expect(await api.get(`timetable${wrong}`, 400)).toMatchObject({
        errors: [{ path: 'day' }],
      });
    }
    expect(await api.get('panels?day=2027-99-99', 400)).toMatchObject({ code: 'invalid_input' });
  });

  it('writes every placement to the history of the panel', async () => {
    const { version } = (await api.put(slot, slotInput({ roomId }))).slot;
    const moved = await api.put(slot, slotInput({ version }));
    await api.put(slot, slotInput({ version }), 409);
    await api.remove(`${slot}?version=${moved.slot.version}`);
    const { items } = await api.get(`audit?entity=panel&entityId=${panel.id}`);
    expect(items).toMatchObject([
      { action: 'panel.unplace', before: { slot: { roomId: null } }, after: { slot: null } },
      { action: 'panel.move', before: { slot: { roomId } }, after: { slot: { roomId: null } } },
      { action: 'panel.place', before: { slot: null }, after: { slot: { roomId } } },
      { action: 'panel.create' },
    ]);
  });
});
