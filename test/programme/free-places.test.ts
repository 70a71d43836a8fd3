import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FreePlaceView } from '#shared/programme/moves';
import { createTestApp, type TestApp } from '../support/app.js';
import {
  panelInput,
  type Programme,
  programmeOf,
  roomInput,
  slotInput,
  speakerInput,
} from './sample-inputs.js';

describe('free places', () => {
  let test: TestApp;
  let api: Programme;
  let rooms: string[];
  let panelId: string;

  beforeAll(async () => {
    test = await createTestApp();
    api = programmeOf(await test.signIn('organiser'), test.conference.slug);
    rooms = [];
    for (const name of ['Hall', 'Room 1']) {
      const input = roomInput({ name: { en: name, fr: name }, capacity: 40 });
      rooms.push((await api.post('rooms', input)).id);
    }
    const speakerId = (await api.post('speakers', speakerInput())).id;
    const parts = [{ speakerId, role: 'keynote' as const }];
    panelId = (await api.post('panels', panelInput({ parts, seats: 50 }))).id;
    const busy = await api.post('panels', panelInput({ parts }));
    const slot = { roomId: rooms[0]!, startsAt: '2027-06-15T09:00:00+02:00' };
    await api.put(`panels/${busy.id}/slot`, slotInput(slot));
    const night = await api.post('panels', panelInput({ durationMinutes: 600 }));
    const late = { roomId: rooms[1]!, startsAt: '2027-06-15T23:30:00+02:00' };
    await api.put(`panels/${night.id}/slot`, slotInput(late));
    await test.dataSource.query(
      `UPDATE conferences SET opens_at = '08:30', closes_at = '11:30', changeover_minutes = 10`,
    );
  });
  afterAll(() => test.close());

  const find = (query: string, status = 200): Promise<FreePlaceView[]> =>
    api.get(`panels/${panelId}/free-places?${query}`, status);
  const spots = async (query: string) =>
    (await find(query)).map(({ roomId, startsAt }) => [
      rooms.indexOf(roomId),
      startsAt.slice(11, 16),
    ]);

  it('are within the hours of the day, where the room and the speaker are free', async () => {
    expect(await spots('day=2027-06-15')).toEqual([
      [0, '10:00'],
      [1, '10:00'],
    ]);
    const [place] = await find(`day=2027-06-15&roomId=${rooms[1]!.toUpperCase()}`);
    expect(place).toEqual({
      roomId: rooms[1],
      startsAt: '2027-06-15T10:00:00+02:00',
      endsAt: '2027-06-15T11:00:00+02:00',
      warnings: [
        { en: expect.stringContaining('no time to get'), fr: expect.any(String) },
        { en: expect.stringContaining('offers 50 seats'), fr: expect.any(String) },
      ],
    });
  });

  it('know what is still going on from the day before', async () => {
    expect(await spots(`day=2027-06-16&roomId=${rooms[1]}`)).toEqual([
      [1, '09:30'],
      [1, '10:30'],
    ]);
  });

  it('are sought for another length than the session has', async () => {
    expect(await spots(`day=2027-06-16&roomId=${rooms[1]}&minutes=120`)).toEqual([[1, '09:30']]);
    expect(await find('day=2027-06-16&minutes=0', 400)).toMatchObject({
      errors: [{ path: 'minutes' }],
    });
  });

  it('begin with those from a time on, on the clock of the conference', async () => {
    const day = `day=2027-06-16&roomId=${rooms[0]}&minutes=60`;
    expect(await spots(day)).toEqual([
      [0, '08:30'],
      [0, '09:30'],
      [0, '10:30'],
    ]);
    expect(await spots(`${day}&after=09:40`)).toEqual([
      [0, '09:40'],
      [0, '08:30'],
    ]);
    expect(await spots(`${day}&after=23:59`)).toEqual(await spots(day));
    expect(await find(`${day}&after=25:00`, 400)).toMatchObject({ errors: [{ path: 'after' }] });
  });

  it('are none for what is not of this conference, and refused for what is no day', async () => {
    const elsewhere = await test.addConference('another-conference');
    const stranger = programmeOf(await test.signIn('owner', elsewhere.id), elsewhere.slug);
    expect(await stranger.get(`panels/${panelId}/free-places?day=2027-06-15`, 404)).toMatchObject({
      code: 'not_found',
    });
    expect(await find(`day=2027-06-15&roomId=${panelId}`, 404)).toMatchObject({
      code: 'not_found',
    });
    expect(await find('day=2027-02-30', 400)).toMatchObject({ errors: [{ path: 'day' }] });
  });
});
