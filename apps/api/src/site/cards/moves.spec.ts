import { expect, it } from 'vitest';
import { both, samplePanel } from '../../../../../test/site/sample-release.js';
import { formatMove } from './moves.js';

const speaking = {
  language: 'en' as const,
  conference: { timeZone: 'Europe/Paris' },
};
const from = (room: string, start: string, end: string, release = 2) => ({
  ...{ roomId: `room-${room}`, startsAt: start, endsAt: end, release },
  roomName: both(`Room ${room}`),
});
const panel = (movedFrom: ReturnType<typeof from> | null) =>
  samplePanel('a', '1', '09:30', '10:45', { movedFrom });

it('says nothing of a panel that never moved', () => {
  expect(formatMove(panel(null), both('Room 1'), speaking)).toBeUndefined();
});

it('tells a change of room', () => {
  const moved = panel(from('2', '2027-06-16T07:30:00Z', '2027-06-16T08:45:00Z'));
  expect(formatMove(moved, both('Room 1'), speaking)).toEqual({
    ...{ kind: 'room', was: 'Room 2', now: 'Room 1', release: 2 },
  });
});

it('tells a change of time by the clock, with the day and the room only where they differ', () => {
  const sameDay = panel(from('1', '2027-06-16T07:15:00Z', '2027-06-16T08:30:00Z'));
  expect(formatMove(sameDay, both('Room 1'), speaking)).toEqual({
    ...{ kind: 'time', was: '09:15 to 10:30', now: '09:30 to 10:45', release: 2 },
  });
  const otherDay = panel(from('2', '2027-06-15T07:15:00Z', '2027-06-15T08:30:00Z'));
  expect(formatMove(otherDay, both('Room 1'), speaking)).toMatchObject({
    was: '15 June, 09:15 to 10:30, Room 2',
    now: '16 June, 09:30 to 10:45, Room 1',
  });
});
