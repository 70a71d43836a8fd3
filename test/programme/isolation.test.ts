import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelView } from '#shared/programme/panels';
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

const TABLES = ['tracks', 'rooms', 'persons', 'speakers', 'panels', 'slots', 'parts'] as const;

/** One object of every kind; the two panels overlap for the speaker. */
async function fill(api: Programme) {
  const track = await api.post('tracks', trackInput());
  const room = await api.post('rooms', roomInput());
  const speaker = await api.post('speakers', speakerInput());
  const parts = [{ speakerId: speaker.id, role: 'keynote' as const }];
  const place = async (): Promise<PanelView> => {
    const panel = await api.post('panels', panelInput({ trackId: track.id, parts }));
    return api.put(`panels/${panel.id}/slot`, slotInput({ roomId: room.id }));
  };
  return { track, room, speaker, panel: await place(), other: await place() };
}

describe('the programme of another conference', () => {
  let test: TestApp;
  /** The owner of one conference, in it; the foreigner is owner of another one only. */
  let api: Programme;
  let foreigner: Programme;
  let mine: Awaited<ReturnType<typeof fill>>;
  let theirs: Awaited<ReturnType<typeof fill>>;

  beforeAll(async () => {
    test = await createTestApp();
    const foreign = await test.addConference('foreign-conference');
    api = programmeOf(await test.signIn('owner'), test.conference.slug);
    foreigner = programmeOf(await test.signIn('owner', foreign.id), foreign.slug);
    mine = await fill(api);
    theirs = await fill(foreigner);
  });
  afterAll(() => test.close());

  /** All rows of both conferences, to prove that nothing moved. */
  const rows = async () => {
    const tables = [...TABLES, 'overlap_acceptances', 'audit_entries'];
    return Promise.all(
      tables.map((table) =>
        test.dataSource.query(
          `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM ${table} t`,
        ),
      ),
    );
  };

  it('does not exist for any route that names one of its objects', async () => {
    const before = await rows();
    const part = theirs.panel.parts[0]!.id;
    const matrix: [method: 'get' | 'put' | 'delete', path: string, body?: object][] = [];
    const kinds = [
      ['tracks', theirs.track.id, trackInput({ version: 1 })],
      ['rooms', theirs.room.id, roomInput({ version: 1 })],
      ['speakers', theirs.speaker.id, speakerInput({ version: 1 })],
      ['panels', theirs.panel.id, panelInput({ version: 1 })],
    ] as const;
    for (const [kind, id, body] of kinds) {
      matrix.push(['get', `${kind}/${id}`], ['put', `${kind}/${id}`, body]);
      matrix.push(['delete', `${kind}/${id}?version=1`]);
    }
    const slot = `panels/${theirs.panel.id}/slot`;
    const { version } = theirs.panel.slot!;
    matrix.push(['put', slot, slotInput({ version })], ['delete', `${slot}?version=${version}`]);
    matrix.push(['delete', `overlap-acceptances/${part}/${theirs.other.id}`]);
    for (const [method, path, body] of matrix) {
      const answer = await api.request(method, path, body);
      expect(`${answer.status} ${method} ${path}`).toBe(`404 ${method} ${path}`);
      expect(answer.body.current).toBeUndefined();
    }
    expect(await rows()).toEqual(before);
  });

  it('cannot be referred to', async () => {
    const before = await rows();
    const part = { speakerId: theirs.speaker.id, role: 'panellist' as const };
    const inputs = [panelInput({ trackId: theirs.track.id }), panelInput({ parts: [part] })];
    for (const input of inputs) {
      expect(await api.post('panels', input, 409)).toMatchObject({ code: 'no_such_reference' });
      const change = { ...input, version: mine.panel.version };
      expect(await api.put(`panels/${mine.panel.id}`, change, 409)).toMatchObject({
        code: 'no_such_reference',
      });
    }
    const slot = slotInput({ roomId: theirs.room.id, version: mine.panel.slot!.version });
    expect(await api.put(`panels/${mine.panel.id}/slot`, slot, 409)).toMatchObject({
      code: 'no_such_reference',
    });
    for (const [partId, otherPanelId] of [
      [theirs.panel.parts[0]!.id, theirs.other.id],
      [mine.panel.parts[0]!.id, theirs.panel.id],
      [theirs.panel.parts[0]!.id, mine.panel.id],
    ]) {
      const input = { partId, otherPanelId, reason: 'Sneaking in' };
      const refused = await api.post('overlap-acceptances', input, 409);
      expect(refused).toMatchObject({ code: 'no_overlap' });
    }
    expect(await rows()).toEqual(before);
  });

  it('shows in no list, count, filter, day or clash', async () => {
    for (const list of ['tracks', 'rooms', 'speakers', 'panels']) {
      const [own, foreign] = [await api.get(list), await foreigner.get(list)];
      const ids = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);
      expect(own.total).toBe(foreign.total);
      expect(ids(own).filter((id) => ids(foreign).includes(id))).toEqual([]);
    }
    for (const filter of [
      `trackId=${theirs.track.id}`,
      `roomId=${theirs.room.id}`,
      `speakerId=${theirs.speaker.id}`,
    ]) {
      expect(await api.get(`panels?${filter}`)).toMatchObject({ items: [], total: 0 });
    }
    const own = new Set([mine.panel.id, mine.other.id]);
    const { panels } = await api.get('timetable?day=2027-06-15');
    expect(new Set(panels.map(({ id }: PanelView) => id))).toEqual(own);
    const { items } = await api.get('clashes');
    expect(items).toHaveLength(2);
    for (const clash of items) {
      expect(clash.panels.every(({ id }: { id: string }) => own.has(id))).toBe(true);
    }
  });

  it('is closed to an account that is not in it, and a viewer writes nothing', async () => {
    const viewer = programmeOf(await test.signIn('viewer'), test.conference.slug);
    const outsider = programmeOf(await test.signIn('owner'), 'foreign-conference');
    const before = await rows();
    for (const [method, path, body] of [
      ['post', 'tracks', trackInput()],
      ['put', `rooms/${mine.room.id}`, roomInput({ version: 1 })],
      ['delete', `speakers/${mine.speaker.id}?version=1`, undefined],
      ['post', 'panels', panelInput()],
      ['put', `panels/${mine.panel.id}/slot`, slotInput()],
      ['delete', `panels/${mine.panel.id}?version=1`, undefined],
    ] as const) {
      expect((await viewer.request(method, path, body)).status).toBe(403);
      expect((await outsider.request(method, path, body)).status).toBe(404);
    }
    await viewer.get(`panels/${mine.panel.id}`);
    expect((await rows()).slice(0, -1)).toEqual(before.slice(0, -1));
  });
});
