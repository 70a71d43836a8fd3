import { expect, it } from 'vitest';
import {
  cancelled,
  samplePanel,
  sampleRelease,
  sampleRoom,
} from '../../../../../test/site/sample-release.js';
import { doorSign } from './door-sign.js';

const room = sampleRoom('1');
const at = (clock: string, day = '2027-06-16') => Date.parse(`${day}T${clock}:00+02:00`);
const slugs = (panels: { slug: string }[]) => panels.map(({ slug }) => slug);
const sign = (clock: string, changes = {}) => doorSign(sampleRelease(changes), room, at(clock));

it('says what is on and what comes next in the room, breaks of all rooms included', () => {
  const seen = (clock: string) => [slugs(sign(clock).now), slugs(sign(clock).next)];
  expect(seen('08:59')).toEqual([[], ['keynote', 'coffee', 'left']]);
  expect(seen('09:00')).toEqual([['keynote'], ['coffee', 'left']]);
  expect(seen('09:59')).toEqual([['keynote'], ['coffee', 'left']]);
  expect(seen('10:00')).toEqual([['coffee'], ['left']]);
  expect(seen('11:59')).toEqual([['left'], []]);
  expect(seen('12:00')).toEqual([[], []]);
});

it('goes by the day of the conference', () => {
  expect(doorSign(sampleRelease(), room, at('23:59', '2027-06-15')).next).toEqual([]);
  expect(slugs(doorSign(sampleRelease(), room, at('00:00')).next)).toContain('keynote');
});

it('holds what runs over midnight, and several at once where a space does', () => {
  const night = samplePanel('night', '1', '23:00', '23:30', { endsAt: '2027-06-16T23:00:00Z' });
  const panels = [night, samplePanel('beside', '1', '23:00', '23:50')];
  expect(slugs(sign('23:10', { panels }).now)).toEqual(['night', 'beside']);
  const after = doorSign(sampleRelease({ panels }), room, at('00:30', '2027-06-17'));
  expect(slugs(after.now)).toEqual(['night']);
});

it('tells of what was cancelled or went elsewhere until it would be over', () => {
  const gone = cancelled(samplePanel('gone', '1', '14:00', '15:00'));
  const other = cancelled(samplePanel('other', '2', '14:00', '15:00'));
  const was = {
    ...{ roomId: 'room-1', startsAt: '2027-06-16T11:00:00Z', endsAt: '2027-06-16T12:00:00Z' },
    ...{ roomName: room.name, release: 2 },
  };
  const moved = samplePanel('moved', '2', '13:00', '14:00', { movedFrom: was });
  const changes = { panels: [moved], cancelled: [gone, other] };
  const told = (clock: string) =>
    sign(clock, changes).changes.map(({ kind, panel, roomName }) => [
      kind,
      panel.slug,
      roomName?.en,
    ]);
  expect(told('12:00')).toEqual([
    ['moved', 'moved', 'Room 2'],
    ['cancelled', 'gone', undefined],
  ]);
  expect(told('14:00')).toEqual([['cancelled', 'gone', undefined]]);
  expect(told('15:00')).toEqual([]);
});
