import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TrackView } from '#shared/programme/tracks';
import { createTestApp, type TestApp } from '../support/app.js';
import {
  panelInput,
  type Programme,
  programmeOf,
  roomInput,
  slotInput,
  trackInput,
} from './sample-inputs.js';

describe('tracks and rooms', () => {
  let test: TestApp;
  let api: Programme;
  let client: Awaited<ReturnType<TestApp['signIn']>>;

  beforeAll(async () => {
    test = await createTestApp();
    client = await test.signIn('organiser');
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    await test.dataSource.query('TRUNCATE panels, slots, tracks, rooms CASCADE');
    api = programmeOf(client, test.conference.slug);
  });

  it('creates a track under a readable address, with its own colour and shape', async () => {
    const track = await api.post('tracks', trackInput());
    expect(track).toEqual({
      id: expect.any(String),
      slug: 'space-policy',
      name: { en: 'Space policy', fr: 'Politique spatiale' },
      colour: 1,
      shape: 1,
      panels: 0,
      version: 1,
    });
    expect(await api.get(`tracks/${track.id}`)).toEqual(track);
    const second = await api.post('tracks', trackInput());
    expect(second).toMatchObject({ slug: 'space-policy-2', colour: 2, shape: 2 });
    const french = await api.post('tracks', trackInput({ name: { en: '  ', fr: 'Été ' } }));
    expect(french).toMatchObject({ slug: 'ete', name: { en: '', fr: 'Été' } });
    const symbols = await api.post('tracks', trackInput({ name: { en: '宇宙', fr: '' } }));
    expect(symbols.slug).toBe('track');
  });

  it('gives a seventh track a colour again, with another shape', async () => {
    for (let index = 0; index < 6; index += 1) await api.post('tracks', trackInput());
    expect(await api.post('tracks', trackInput())).toMatchObject({ colour: 1, shape: 2 });
    expect(await api.post('tracks', trackInput({ colour: 5 }))).toMatchObject({
      colour: 5,
      shape: 5,
    });
  });

  it('lists page by page, in order, and searches in both languages', async () => {
    for (const name of ['Alpha', 'Beta', 'Gamma', '100% Delta']) {
      await api.post('tracks', trackInput({ name: { en: name, fr: `${name} É` } }));
      await api.post('rooms', roomInput({ name: { en: name, fr: `${name} É` } }));
    }
    for (const list of ['tracks', 'rooms']) {
      const page = await api.get(`${list}?page=2&pageSize=2`);
      expect(page).toMatchObject({ total: 4, page: 2, pageSize: 2 });
      expect(page.items.map(({ slug }: TrackView) => slug)).toEqual(['gamma', '100-delta']);
      const search = async (q: string) =>
        (await api.get(`${list}?q=${encodeURIComponent(q)}`)).total as number;
      expect(await search('é BETA')).toBe(1);
      expect(await search('%')).toBe(1);
      expect(await search('_')).toBe(0);
      expect(await search('\\')).toBe(0);
      expect(await search("' OR true --")).toBe(0);
      expect((await api.get(`${list}?page=9`)).items).toEqual([]);
    }
  });

  it('counts the panels of each, without those removed', async () => {
    const track = await api.post('tracks', trackInput());
    const room = await api.post('rooms', roomInput());
    const panels = [];
    for (let index = 0; index < 3; index += 1) {
      const panel = await api.post('panels', panelInput({ trackId: track.id }));
      panels.push(await api.put(`panels/${panel.id}/slot`, slotInput({ roomId: room.id })));
    }
    await api.remove(`panels/${panels[0].id}?version=1`);
    expect((await api.get('tracks')).items[0].panels).toBe(2);
    expect((await api.get('rooms')).items[0].panels).toBe(2);
  });

  it('changes only what was read: a stale version is told with the object as it is', async () => {
    const track = await api.post('tracks', trackInput());
    const room = await api.post('rooms', roomInput());
    const changed = await api.put(
      `tracks/${track.id}`,
      trackInput({ name: { en: 'Threats', fr: 'Menaces' }, version: 1 }),
    );
    expect(changed).toEqual({ ...track, name: { en: 'Threats', fr: 'Menaces' }, version: 2 });
    const stale = await api.put(`tracks/${track.id}`, trackInput({ version: 1 }), 409);
    expect(stale).toMatchObject({ code: 'stale_version', current: changed });
    const emptied = await api.put(
      `rooms/${room.id}`,
      { ...roomInput({ exclusive: false, version: 1 }), capacity: undefined },
      200,
    );
    expect(emptied).toEqual({ ...room, capacity: null, exclusive: false, version: 2 });
    for (const path of [`tracks/${track.id}?version=1`, `rooms/${room.id}?version=1`]) {
      expect(await api.remove(path, 409)).toMatchObject({
        code: 'stale_version',
        current: { version: 2 },
      });
    }
  });

  it('keeps the shape of a track unless its colour changes', async () => {
    const track = await api.post('tracks', trackInput({ colour: 2, shape: 5 }));
    const path = `tracks/${track.id}`;
    expect(await api.put(path, trackInput({ version: 1 }))).toMatchObject({ colour: 2, shape: 5 });
    expect(await api.put(path, trackInput({ colour: 2, version: 2 }))).toMatchObject({ shape: 5 });
    expect(await api.put(path, trackInput({ colour: 3, version: 3 }))).toMatchObject({ shape: 3 });
  });

  it('asks for the version of a change', async () => {
    const track = await api.post('tracks', trackInput());
    const refused = await api.put(`tracks/${track.id}`, trackInput(), 400);
    expect(refused).toMatchObject({
      code: 'invalid_input',
      errors: [{ path: 'version', code: 'required' }],
    });
    for (const query of ['', '?version=', '?version=0', '?version=x', '?version=1&version=2']) {
      expect(await api.remove(`tracks/${track.id}${query}`, 400)).toMatchObject({
        code: 'invalid_input',
      });
    }
  });

  it('removes what nothing uses, and says how often the rest is used', async () => {
    const track = await api.post('tracks', trackInput());
    const room = await api.post('rooms', roomInput());
    const panel = await api.post('panels', panelInput({ trackId: track.id }));
    await api.put(`panels/${panel.id}/slot`, slotInput({ roomId: room.id }));
    for (const path of [`tracks/${track.id}?version=1`, `rooms/${room.id}?version=1`]) {
      const refused = await api.remove(path, 409);
      expect(refused.code).toBe('in_use');
      expect(refused.detail).toContain('1');
    }
    await api.remove(`panels/${panel.id}?version=1`);
    for (const path of [`tracks/${track.id}?version=1`, `rooms/${room.id}?version=1`]) {
      await api.remove(path);
      await api.remove(path, 404);
    }
    expect((await api.get('tracks')).total).toBe(0);
  });

  it('gives parallel creations of one name an address and a mark each', async () => {
    const tracks = await Promise.all(
      Array.from({ length: 20 }, () => api.post('tracks', trackInput())),
    );
    expect(new Set(tracks.map(({ slug }) => slug)).size).toBe(20);
    expect(new Set(tracks.map(({ colour, shape }) => `${colour}/${shape}`)).size).toBe(20);
    const rooms = await Promise.all(
      Array.from({ length: 20 }, () => api.post('rooms', roomInput())),
    );
    expect(new Set(rooms.map(({ slug }) => slug)).size).toBe(20);
  });

  it('lets one of many parallel deletions win', async () => {
    const room = await api.post('rooms', roomInput());
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => api.request('delete', `rooms/${room.id}?version=1`)),
    );
    const withStatus = (wanted: number) => answers.filter(({ status }) => status === wanted);
    expect([withStatus(204).length, withStatus(404).length]).toEqual([1, 9]);
  });

  it('never leaves a panel in a track or room that is being removed', async () => {
    for (let round = 0; round < 10; round += 1) {
      const track = await api.post('tracks', trackInput());
      const room = await api.post('rooms', roomInput());
      const panel = await api.post('panels', panelInput());
      const answers = await Promise.all([
        api.request('delete', `tracks/${track.id}?version=1`),
        api.request('post', 'panels', panelInput({ trackId: track.id })),
        api.request('delete', `rooms/${room.id}?version=1`),
        api.request('put', `panels/${panel.id}/slot`, slotInput({ roomId: room.id })),
      ]);
      const [removedTrack, created, removedRoom, placed] = answers.map(({ status }) => status);
      expect([
        [204, 409],
        [409, 201],
      ]).toContainEqual([removedTrack, created]);
      expect([
        [204, 409],
        [409, 200],
      ]).toContainEqual([removedRoom, placed]);
      for (const { body } of answers) {
        if (body.code) expect(['in_use', 'no_such_reference']).toContain(body.code);
      }
    }
  });

  it('writes who did what, with the object before and after', async () => {
    const track = await api.post('tracks', trackInput());
    const changed = await api.put(`tracks/${track.id}`, trackInput({ colour: 6, version: 1 }));
    await api.remove(`tracks/${track.id}?version=2`);
    await api.put(`tracks/${track.id}`, trackInput({ version: 2 }), 404);
    const { items } = await api.get(`audit?entity=track&entityId=${track.id}`);
    expect(items).toMatchObject([
      { action: 'track.remove', actor: 'Sample organiser', before: changed, after: null },
      { action: 'track.edit', before: track, after: changed },
      { action: 'track.create', before: null, after: track },
    ]);
  });
});
