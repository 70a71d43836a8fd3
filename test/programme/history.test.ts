import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditView } from '#shared/audit';
import { createTestApp, type TestApp } from '../support/app.js';
import {
  panelInput,
  type Programme,
  programmeOf,
  roomInput,
  slotInput,
  speakerInput,
  trackInput,
} from './sample-inputs.js';

describe('the way back to an earlier version', () => {
  let test: TestApp;
  let api: Programme;

  beforeAll(async () => {
    test = await createTestApp();
    api = programmeOf(await test.signIn('organiser'), test.conference.slug);
  });
  afterAll(() => test.close());

  const history = async (entity: string, id: string): Promise<AuditView[]> =>
    (await api.get(`audit?entity=${entity}&entityId=${id}&pageSize=50`)).items;
  const entryOf = async (entity: string, id: string, action: string) =>
    (await history(entity, id)).find((entry) => entry.action === action)!.id;
  const restore = (kind: string, id: string, entry: string, version: number, status = 200) =>
    api.post(`history/${kind}/${id}/restore`, { entry, version }, status);

  it('restores every kind of object as a new change', async () => {
    const samples = {
      tracks: [
        'track',
        trackInput(),
        trackInput({ name: { en: 'Other', fr: 'Autre' }, colour: 3 }),
      ],
      rooms: [
        'room',
        roomInput(),
        roomInput({ name: { en: 'Other', fr: 'Autre' }, capacity: null }),
      ],
      speakers: [
        'speaker',
        speakerInput(),
        speakerInput({ familyName: 'Other', precedence: 2, lockedFields: ['names'] }),
      ],
      panels: [
        'panel',
        panelInput(),
        panelInput({ title: { en: 'Other', fr: '' }, durationMinutes: 15 }),
      ],
    } as const;
    for (const [kind, [entity, first, second]] of Object.entries(samples)) {
      const created = await api.post(kind, first);
      await api.put(`${kind}/${created.id}`, { ...second, version: created.version });
      const entry = await entryOf(entity, created.id, `${entity}.create`);
      const result = await restore(kind, created.id, entry, 2);
      expect(result).toEqual({ version: 3, lost: [] });
      const { version: _was, updatedAt: _at, ...before } = created;
      expect(await api.get(`${kind}/${created.id}`)).toMatchObject({ ...before, version: 3 });
      const [newest] = await history(entity, created.id);
      expect(newest).toMatchObject({ action: `${entity}.edit`, actor: 'Sample organiser' });
      expect(await history(entity, created.id)).toHaveLength(3);
    }
  });

  it('names what is gone, restores the rest, and shows it before', async () => {
    const track = await api.post('tracks', trackInput({ name: { en: 'Lost', fr: 'Perdue' } }));
    const [gone, stays] = [
      await api.post('speakers', speakerInput({ familyName: 'Gone' })),
      await api.post('speakers', speakerInput({ familyName: 'Stays' })),
    ];
    const parts = [gone, stays].map(({ id }) => ({ speakerId: id, role: 'panellist' as const }));
    const talks = [
      {
        title: { en: 'Talk', fr: '' },
        offsetMinutes: 0,
        durationMinutes: 10,
        speakerIds: [gone.id],
      },
    ];
    const panel = await api.post('panels', panelInput({ trackId: track.id, parts, talks }));
    await api.put(`panels/${panel.id}`, {
      ...panelInput({ title: { en: 'Emptied', fr: '' } }),
      version: 1,
    });
    await api.remove(`tracks/${track.id}?version=1`);
    await api.remove(`speakers/${gone.id}?version=1`);
    const entry = await entryOf('panel', panel.id, 'panel.create');
    const lost = [
      { path: 'trackId', name: null },
      { path: 'parts', name: { en: 'Colonel Sample Gone', fr: 'Colonel Sample Gone' } },
    ];
    const preview = await api.post(
      `history/panels/${panel.id}/preview`,
      { entry, version: 2 },
      200,
    );
    expect(preview).toEqual({ version: 2, lost });
    expect(await api.get(`panels/${panel.id}`)).toMatchObject({
      title: { en: 'Emptied' },
      version: 2,
    });
    expect(await restore('panels', panel.id, entry, 2)).toEqual({ version: 3, lost });
    expect(await api.get(`panels/${panel.id}`)).toMatchObject({
      title: panelInput().title,
      trackId: null,
      parts: [{ speakerId: stays.id }],
      talks: [{ speakerIds: [] }],
    });
  });

  it('leaves as it is now what the rules of today refuse', async () => {
    const room = await api.post('rooms', roomInput());
    await api.put(`rooms/${room.id}`, { ...roomInput({ capacity: 12 }), version: 1 });
    await test.dataSource.query('ALTER TABLE audit_entries DISABLE TRIGGER USER');
    await test.dataSource.query(
      `UPDATE audit_entries SET after = jsonb_set(after, '{capacity}', '-3') WHERE entity_id = $1 AND action = 'room.create'`,
      [room.id],
    );
    await test.dataSource.query('ALTER TABLE audit_entries ENABLE TRIGGER USER');
    const entry = await entryOf('room', room.id, 'room.create');
    expect(await restore('rooms', room.id, entry, 2)).toEqual({
      version: 3,
      lost: [{ path: 'capacity', name: null }],
    });
    expect((await api.get(`rooms/${room.id}`)).capacity).toBe(12);
  });

  it('refuses what was changed meanwhile, is no whole version, or belongs to something else', async () => {
    const room = await api.post('rooms', roomInput());
    const other = await api.post('rooms', roomInput());
    const entry = await entryOf('room', room.id, 'room.create');
    await api.put(`rooms/${room.id}`, { ...roomInput({ capacity: 1 }), version: 1 });
    expect(await restore('rooms', room.id, entry, 1, 409)).toMatchObject({
      code: 'stale_version',
      current: { capacity: 1 },
    });
    await restore('rooms', other.id, entry, 1, 404);
    await restore('tracks', room.id, entry, 2, 404);
    await restore('mails', room.id, entry, 2, 404);
    await restore('rooms', room.id, '999999999', 2, 404);
    await restore('rooms', room.id, 'x', 2, 400);
    await api.put(`rooms/${room.id}/availability`, {
      intervals: [{ startsAt: '2027-06-15T09:00:00+02:00', endsAt: '2027-06-15T10:00:00+02:00' }],
    });
    const partial = await entryOf('room', room.id, 'room.set-availability');
    expect(await restore('rooms', room.id, partial, 2, 409)).toMatchObject({
      code: 'not_restorable',
    });
    const stranger = await test.addConference('other-history');
    const foreign = programmeOf(await test.signIn('owner', stranger.id), stranger.slug);
    await foreign.post(`history/rooms/${room.id}/restore`, { entry, version: 2 }, 404);
    const viewer = programmeOf(await test.signIn('viewer'), test.conference.slug);
    await viewer.post(`history/rooms/${room.id}/restore`, { entry, version: 2 }, 403);
  });

  it('brings a removed session back, but for its place', async () => {
    const speaker = await api.post('speakers', speakerInput());
    const parts = [{ speakerId: speaker.id, role: 'keynote' as const }];
    const panel = await api.post('panels', panelInput({ parts }));
    await api.put(`panels/${panel.id}/slot`, slotInput());
    await api.post(`history/panels/${panel.id}/bring-back`, {}, 404);
    const { version } = await api.get(`panels/${panel.id}`);
    await api.remove(`panels/${panel.id}?version=${version}`);
    await api.get(`panels/${panel.id}`, 404);
    const back = await api.post(`history/panels/${panel.id}/bring-back`, {}, 200);
    expect(back).toMatchObject({ slug: panel.slug, title: panel.title, slot: null, parts });
    expect((await history('panel', panel.id))[0]).toMatchObject({ action: 'panel.bring-back' });
    await api.post(`history/panels/${panel.id}/bring-back`, {}, 404);
  });
});
