import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ClashView } from '#shared/programme/clashes';
import type { PanelView } from '#shared/programme/panels';
import type { SlotInput } from '#shared/programme/slots';
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

describe('warnings', () => {
  let test: TestApp;
  let client: Awaited<ReturnType<TestApp['signIn']>>;
  let api: Programme;
  let rooms: string[];
  let speakerId: string;

  beforeAll(async () => {
    test = await createTestApp();
    client = await test.signIn('organiser');
    api = programmeOf(client, test.conference.slug);
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    await test.dataSource.query('TRUNCATE panels, rooms, speakers, persons CASCADE');
    await test.dataSource.query(
      'UPDATE conferences SET changeover_minutes = 0, opens_at = NULL, closes_at = NULL',
    );
    rooms = [];
    for (const name of ['Hall', 'Room 1']) {
      const input = { name: { en: name, fr: name }, capacity: 40, opensAt: '08:30' };
      rooms.push((await api.post('rooms', roomInput(input))).id);
    }
    speakerId = (await api.post('speakers', speakerInput())).id;
  });

  const settings = async (changes: object, status = 200) => {
    const { body } = await client.get(`/api/v1/conferences/${test.conference.slug}`).expect(200);
    const { name, tagline, information, venue, registrationOpen, capacity, notice, version } = body;
    const input = {
      name,
      tagline,
      information,
      venue,
      registrationOpen,
      capacity,
      notice,
      version,
    };
    const path = `/api/v1/conferences/${test.conference.slug}`;
    return (
      await client
        .put(path)
        .send({ ...input, ...changes })
        .expect(status)
    ).body;
  };
  async function place(title: string, slot: Partial<SlotInput>, changes = {}): Promise<PanelView> {
    const parts = [{ speakerId, role: 'panellist' as const }];
    const input = panelInput({ title: { en: title, fr: title }, parts, ...changes });
    const panel = await api.post('panels', input);
    return api.put(`panels/${panel.id}/slot`, slotInput(slot));
  }
  const warnings = async (): Promise<string[]> => {
    const { items }: ClashList = await api.get('clashes');
    expect(items.every(({ grade }) => grade === 'warn')).toBe(true);
    return items.map(({ kind }) => kind);
  };

  it('are of every kind, from what organisers entered, and never block a release', async () => {
    await settings({ changeoverMinutes: 10, opensAt: '09:00', closesAt: '18:00' });
    await place('Early', { roomId: rooms[0]!, startsAt: '2027-06-15T08:00:00+02:00' });
    const seats = { seats: 41, signUp: false };
    await place('Next', { roomId: rooms[1]!, startsAt: '2027-06-15T09:05:00+02:00' }, seats);
    const intervals = [
      { startsAt: '2027-06-15T08:00:00+02:00', endsAt: '2027-06-15T10:00:00+02:00' },
    ];
    await api.put(`speakers/${speakerId}/availability`, { intervals });
    await api.put(`rooms/${rooms[1]}/availability`, { intervals });
    expect((await warnings()).toSorted()).toEqual([
      'before-room-opens',
      'changeover',
      'outside-hours',
      'room-too-small',
      'room-unavailable',
      'speaker-unavailable',
    ]);
    expect(await api.get('dashboard')).toMatchObject({ clashes: 0, warnings: 6 });
    const review = await api.get('review');
    expect(review.clashes.map(({ grade }: ClashView) => grade)).toEqual(Array(6).fill('warn'));
    await api.post('releases', { notes: { en: '', fr: '' } });
    const [document] = await test.dataSource.query<{ text: string }[]>(
      `SELECT document::text AS text FROM releases WHERE conference_id = $1`,
      [test.conference.id],
    );
    expect(document!.text).not.toMatch(/opensAt|changeover|availability|signUps/);
  });

  it('count what attendees signed up for', async () => {
    const panel = await place(
      'Full',
      { roomId: rooms[0]!, startsAt: '2027-06-15T09:00:00+02:00' },
      { parts: [] },
    );
    await test.dataSource.query(
      `INSERT INTO panel_seats (panel_id, conference_id, capacity, taken) VALUES ($1, $2, 50, 45)`,
      [panel.id, test.conference.id],
    );
    const { items }: ClashList = await api.get('clashes');
    expect(items.map(({ sentence }) => sentence.en)).toEqual([
      '“Full” (Tuesday 15 June, 09:00 to 10:00) has 45 sign-ups, but Hall holds 40.',
    ]);
    expect((await api.get('timetable?day=2027-06-15')).panels).toMatchObject([{ signUps: 45 }]);
  });

  it('do not hide what blocks: the refusal of a release names that alone', async () => {
    await settings({ closesAt: '09:30' });
    await place('One', { roomId: rooms[0]!, startsAt: '2027-06-15T09:00:00+02:00' });
    await place('Two', { roomId: rooms[1]!, startsAt: '2027-06-15T09:30:00+02:00' });
    const refused = await api.post('releases', { notes: { en: '', fr: '' } }, 409);
    expect(refused.code).toBe('release_clashes');
    expect(refused.clashes.map(({ kind }: ClashView) => kind)).toEqual(['speaker']);
    expect(await api.get('dashboard')).toMatchObject({ clashes: 1, warnings: 2 });
  });

  it('depend on settings that are checked and kept', async () => {
    const kept = await settings({ changeoverMinutes: 10, opensAt: '08:30', closesAt: '18:30' });
    expect(kept).toMatchObject({ changeoverMinutes: 10, opensAt: '08:30', closesAt: '18:30' });
    expect(await api.get('timetable?day=2027-06-15')).toMatchObject({
      changeoverMinutes: 10,
      opensAt: '08:30',
      closesAt: '18:30',
    });
    for (const [wrong, path] of [
      [{ changeoverMinutes: 121 }, 'changeoverMinutes'],
      [{ changeoverMinutes: -1 }, 'changeoverMinutes'],
      [{ opensAt: '8:30' }, 'opensAt'],
      [{ closesAt: '24:00' }, 'closesAt'],
      [{ opensAt: '10:00', closesAt: '10:00' }, 'closesAt'],
    ] as const) {
      expect(await settings(wrong, 400)).toMatchObject({ errors: [{ path }] });
    }
    expect(
      await settings({ opensAt: null, closesAt: null, changeoverMinutes: null }),
    ).toMatchObject({
      changeoverMinutes: 0,
      opensAt: null,
      closesAt: null,
    });
    const room = await api.get(`rooms/${rooms[0]}`);
    expect(room.opensAt).toBe('08:30');
    const input = roomInput({ opensAt: '25:00', version: room.version });
    expect(await api.put(`rooms/${room.id}`, input, 400)).toMatchObject({
      errors: [{ path: 'opensAt' }],
    });
  });
});
