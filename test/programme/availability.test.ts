import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Programme, programmeOf, roomInput, speakerInput } from './sample-inputs.js';

const interval = (from: string, to: string, day = '15') => ({
  startsAt: `2027-06-${day}T${from}:00+02:00`,
  endsAt: `2027-06-${day}T${to}:00+02:00`,
});

describe('availability', () => {
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

  it('of a room and of a speaker is replaced as a whole, in order and joined', async () => {
    for (const path of [`rooms/${roomId}/availability`, `speakers/${speakerId}/availability`]) {
      expect(await api.get(path)).toEqual({ intervals: [] });
      const intervals = [
        interval('14:00', '18:00'),
        interval('08:00', '10:00'),
        interval('09:00', '12:00'),
      ];
      const wanted = { intervals: [interval('08:00', '12:00'), interval('14:00', '18:00')] };
      expect(await api.put(path, { intervals })).toEqual(wanted);
      expect(await api.get(path)).toEqual(wanted);
      expect(await api.put(path, { intervals: [] })).toEqual({ intervals: [] });
    }
    const { items } = await api.get(`audit?entity=room&entityId=${roomId}`);
    expect(items[0]).toMatchObject({
      action: 'room.set-availability',
      before: { intervals: [interval('08:00', '12:00'), interval('14:00', '18:00')] },
      after: { intervals: [] },
    });
  });

  it('is part of the timetable of every day', async () => {
    await api.put(`rooms/${roomId}/availability`, { intervals: [interval('09:00', '18:00')] });
    const of = { intervals: [interval('09:00', '12:00', '16')] };
    await api.put(`speakers/${speakerId}/availability`, of);
    for (const day of ['2027-06-15', '2027-06-16']) {
      expect((await api.get(`timetable?day=${day}`)).limits).toEqual([
        {
          kind: 'room',
          id: roomId,
          name: roomInput().name,
          intervals: [interval('09:00', '18:00')],
        },
        {
          kind: 'speaker',
          id: speakerId,
          name: { en: 'Colonel Sample Speaker', fr: 'Colonel Sample Speaker' },
          ...of,
        },
      ]);
    }
  });

  it('is refused outside the conference, backwards and at times that do not exist', async () => {
    const refused = async (intervals: object[]) =>
      api.put(`rooms/${roomId}/availability`, { intervals }, 400);
    expect(await refused([interval('09:00', '10:00', '20')])).toMatchObject({
      code: 'outside_conference',
    });
    expect(await refused([interval('10:00', '09:00')])).toMatchObject({
      code: 'invalid_input',
      errors: [{ path: 'intervals.0.endsAt', code: 'afterStart' }],
    });
    const winter = { ...interval('09:00', '10:00'), startsAt: '2027-06-15T09:00:00+01:00' };
    expect(await refused([winter])).toMatchObject({ code: 'time_does_not_exist' });
    expect(await refused([{ startsAt: 'now', endsAt: 'later' }])).toMatchObject({
      errors: [{ path: 'intervals.0.startsAt' }, { path: 'intervals.0.endsAt' }],
    });
    expect(await api.get(`rooms/${roomId}/availability`)).toEqual({ intervals: [] });
  });

  it('belongs to one conference, and only editors change it', async () => {
    const conference = await test.addConference('another-conference');
    const stranger = programmeOf(await test.signIn('owner', conference.id), conference.slug);
    const path = `rooms/${roomId}/availability`;
    await stranger.get(path, 404);
    await stranger.put(path, { intervals: [interval('09:00', '10:00')] }, 404);
    const viewer = programmeOf(await test.signIn('viewer'), test.conference.slug);
    await viewer.put(path, { intervals: [] }, 403);
    expect(await viewer.get(path)).toEqual({ intervals: [] });
  });
});
