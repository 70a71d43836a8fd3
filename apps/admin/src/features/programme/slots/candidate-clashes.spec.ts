import { expect, it } from 'vitest';
import type { Localised } from '#shared/languages';
import type { PanelSummaryView } from '#shared/programme/panels';
import type { RoomView } from '#shared/programme/rooms';
import type { TimetableView } from '#shared/programme/timetable';
import { candidateClashes } from './candidate-clashes.js';

const named = (name: string): Localised => ({ en: name, fr: name });
const room = (id: string): RoomView =>
  ({ id, name: named(id), capacity: 40, exclusive: true, opensAt: null }) as RoomView;
const panel = (id: string, speaker: string, clock: string | null): PanelSummaryView => ({
  id,
  slug: id,
  title: { en: `Title ${id}`, fr: `Titre ${id}` },
  format: 'panel',
  trackId: null,
  durationMinutes: 60,
  speakers: [{ en: speaker, fr: speaker }],
  speakerIds: [speaker],
  seats: null,
  signUps: 60,
  audience: null,
  translationMissing: false,
  slot: clock
    ? {
        roomId: 'a',
        startsAt: `2027-06-15T${clock}:00+02:00`,
        endsAt: `2027-06-15T${clock}:00+02:00`,
        locked: false,
        version: 1,
      }
    : null,
  version: 1,
});

it('tries a place by the rules of the draft, before anything is moved', () => {
  const day: TimetableView = {
    day: '2027-06-15',
    panels: [panel('one', 'ada', '09:00')],
    limits: [],
    changeoverMinutes: 10,
    opensAt: '08:00',
    closesAt: '18:00',
  };
  const rooms = [room('a'), room('b')];
  const kinds = (roomId: string, start: number) =>
    candidateClashes(
      panel('two', 'ada', null),
      { day: day.day, roomId, start, minutes: 60 },
      day,
      rooms,
      'Europe/Paris',
    ).map(({ kind, grade }) => `${kind} ${grade}`);
  expect(kinds('a', 9 * 60 + 30).sort()).toEqual([
    'room stop',
    'room-too-small warn',
    'speaker stop',
  ]);
  expect(kinds('b', 10 * 60 + 5).sort()).toEqual(['changeover warn', 'room-too-small warn']);
  expect(kinds('b', 17 * 60 + 30)).toContain('outside-hours warn');
});
