import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PanelView } from '#shared/programme/panels';
import type { ClashList } from '#shared/programme/timetable';
import { createTestApp, type TestApp } from '../support/app.js';
import {
  panelInput,
  type Programme,
  programmeOf,
  roomInput,
  slotInput,
  speakerInput,
} from './sample-inputs.js';

describe('clashes', () => {
  let test: TestApp;
  let api: Programme;
  let roomId: string;
  let speakerId: string;

  beforeAll(async () => {
    test = await createTestApp();
    api = programmeOf(await test.signIn('organiser'), test.conference.slug);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    await test.dataSource.query('TRUNCATE panels, rooms, speakers, persons CASCADE');
    roomId = (await api.post('rooms', roomInput())).id;
    speakerId = (await api.post('speakers', speakerInput())).id;
  });

  const clashes = (): Promise<ClashList> => api.get('clashes');

  async function place(title: string, speakers: string[], slot: object): Promise<PanelView> {
    const parts = speakers.map((id) => ({ speakerId: id, role: 'panellist' as const }));
    const panel = await api.post('panels', panelInput({ title: { en: title, fr: '' }, parts }));
    return api.put(`panels/${panel.id}/slot`, slotInput(slot));
  }

  const overlapping = () =>
    Promise.all([
      place('One', [speakerId], {}),
      place('Two', [speakerId], { startsAt: '2027-06-15T09:59:00+02:00' }),
    ]);

  it('are shown at once, in a sentence that names both sessions', async () => {
    await place('Opening', [], { roomId });
    await place('Policy', [], { roomId, startsAt: '2027-06-15T09:30:00+02:00' });
    const { items, total } = await clashes();
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({ kind: 'room', roomId, accepted: null });
    expect(items[0]!.sentence.en).toBe(
      '“Opening” (Tuesday 15 June, 09:00 to 10:00) and “Policy” (Tuesday 15 June, 09:30 to 10:30) are both in Plenary hall at the same time.',
    );
    const [room] = (await api.get('rooms')).items;
    await api.put(`rooms/${roomId}`, roomInput({ exclusive: false, version: room.version }));
    expect(await clashes()).toEqual({ items: [], total: 0 });
  });

  it('of a speaker are accepted with a reason, on either side, and taken back', async () => {
    const [one, two] = await overlapping();
    const [open] = (await clashes()).items;
    expect(open).toMatchObject({ kind: 'speaker', speakerId, accepted: null });
    for (const [holder, other] of [
      [one, two],
      [two, one],
    ] as const) {
      const partId = holder.parts[0]!.id;
      const input = {
        partId: partId.toUpperCase(),
        otherPanelId: other.id,
        reason: ' Only half. ',
      };
      const accepted = await api.post('overlap-acceptances', input);
      expect(accepted).toEqual({
        ...open,
        accepted: { reason: 'Only half.', by: 'Sample organiser', at: expect.any(String) },
      });
      expect((await clashes()).items).toEqual([accepted]);
      await api.post('overlap-acceptances', { ...input, reason: 'Another reason' });
      expect((await clashes()).items[0]!.accepted!.reason).toBe('Another reason');
      await api.remove(`overlap-acceptances/${partId}/${other.id}`);
      await api.remove(`overlap-acceptances/${partId}/${other.id}`, 404);
      expect((await clashes()).items).toEqual([open]);
      const { items } = await api.get(`audit?entity=panel&entityId=${holder.id}`);
      expect(items.slice(0, 3)).toMatchObject([
        { action: 'panel.revoke-overlap', before: { reason: 'Another reason' }, after: null },
        { action: 'panel.accept-overlap', after: { reason: 'Another reason' } },
        { action: 'panel.accept-overlap', after: { partId, otherPanelId: other.id } },
      ]);
    }
  });

  it('are not accepted where there is no overlap of this part', async () => {
    const [one, two] = await overlapping();
    const apart = await place('Apart', [speakerId], { startsAt: '2027-06-16T09:00:00+02:00' });
    const stranger = await place('Stranger', [], {});
    const partId = one.parts[0]!.id;
    const refuse = (input: object) =>
      api.post('overlap-acceptances', { reason: 'Why', ...input }, 409);
    for (const input of [
      { partId, otherPanelId: apart.id },
      { partId, otherPanelId: stranger.id },
      { partId, otherPanelId: one.id },
      { partId: two.id, otherPanelId: one.id },
      { partId: '00000000-0000-4000-8000-000000000000', otherPanelId: two.id },
    ]) {
      expect(await refuse(input)).toMatchObject({ code: 'no_overlap' });
    }
    const move = { startsAt: '2027-06-17T09:00:00+02:00', version: two.slot!.version };
    await api.put(`panels/${two.id}/slot`, slotInput(move));
    expect(await refuse({ partId, otherPanelId: two.id })).toMatchObject({ code: 'no_overlap' });
    expect(await test.dataSource.query('SELECT 1 FROM overlap_acceptances')).toEqual([]);
  });

  it('are not accepted without a reason', async () => {
    const [one, two] = await overlapping();
    const input = { partId: one.parts[0]!.id, otherPanelId: two.id };
    for (const reason of [undefined, '', 'no', '   .   ', 'x'.repeat(501)]) {
      const refused = await api.post('overlap-acceptances', { ...input, reason }, 400);
      expect(refused.errors).toMatchObject([{ path: 'reason' }]);
    }
  });

  it('stay accepted while the speaker stays, also when the panel is edited', async () => {
    const [one, two] = await overlapping();
    const input = { partId: one.parts[0]!.id, otherPanelId: two.id, reason: 'Only half.' };
    await api.post('overlap-acceptances', input);
    const keep = [{ speakerId, role: 'moderator' as const }];
    await api.put(`panels/${one.id}`, panelInput({ parts: keep, version: 1 }));
    expect((await clashes()).items[0]!.accepted).not.toBeNull();
    await api.put(`panels/${one.id}`, panelInput({ parts: [], version: 2 }));
    await api.put(`panels/${one.id}`, panelInput({ parts: keep, version: 3 }));
    expect((await clashes()).items[0]!.accepted).toBeNull();
  });

  it('of many parallel acceptances and withdrawals leave one state and no error', async () => {
    const [one, two] = await overlapping();
    const input = { partId: one.parts[0]!.id, otherPanelId: two.id, reason: 'Only half.' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index % 2 === 0
          ? api.request('post', 'overlap-acceptances', input)
          : api.request('delete', `overlap-acceptances/${input.partId}/${input.otherPanelId}`),
      ),
    );
    expect(
      [...new Set(answers.map(({ status }) => status))].every((s) => [201, 204, 404].includes(s)),
    ).toBe(true);
    expect((await clashes()).total).toBe(1);
  });
});
