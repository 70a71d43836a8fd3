import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIntervals } from './intervals.js';

const toulouse = { timeZone: 'Europe/Paris', startDate: '2027-06-15', endDate: '2027-06-17' };
const input = (startsAt: string, endsAt: string) => ({ startsAt, endsAt });
const at = (minute: number) => new Date(Date.UTC(2027, 5, 15, 0, minute)).toISOString();

describe('readIntervals', () => {
  it('orders intervals and joins those that touch', () => {
    const read = readIntervals(
      [
        input('2027-06-16T09:00:00+02:00', '2027-06-16T10:00:00+02:00'),
        input('2027-06-15T11:00:00+02:00', '2027-06-15T12:00:00+02:00'),
        input('2027-06-15T09:00:00+02:00', '2027-06-15T11:00:00+02:00'),
      ],
      toulouse,
    );
    expect(read).toEqual([
      { startsAt: new Date('2027-06-15T07:00Z'), endsAt: new Date('2027-06-15T10:00Z') },
      { startsAt: new Date('2027-06-16T07:00Z'), endsAt: new Date('2027-06-16T08:00Z') },
    ]);
  });

  it('may end on the day after the conference, and not later', () => {
    const last = { startsAt: new Date('2027-06-17T20:00Z'), endsAt: new Date('2027-06-18T21:59Z') };
    const night = input('2027-06-17T22:00:00+02:00', '2027-06-18T23:59:00+02:00');
    expect(readIntervals([night], toulouse)).toEqual([last]);
    expect(readIntervals([input(night.startsAt, '2027-06-19T00:00:00+02:00')], toulouse)).toEqual({
      ...{ index: 0, field: 'endsAt', fault: 'outside-conference' },
    });
  });

  it.each([
    ['2027-06-14T23:00:00+02:00', '2027-06-15T10:00:00+02:00', 'startsAt', 'outside-conference'],
    ['2027-06-17T23:00:00+02:00', '2027-06-19T00:00:00+02:00', 'endsAt', 'outside-conference'],
    ['2027-06-15T09:00:00+01:00', '2027-06-15T10:00:00+02:00', 'startsAt', 'time-does-not-exist'],
    ['2027-06-15T09:00:00+02:00', '2027-02-30T10:00:00+01:00', 'endsAt', 'not-a-time'],
    ['2027-06-15T09:00:00+02:00', '2027-06-15T09:30:30+02:00', 'endsAt', 'not-a-whole-minute'],
    ['2027-06-15T09:00:00+02:00', '2027-06-15T07:00:00Z', 'endsAt', 'not-after-start'],
  ])('refuses %s to %s at %s', (startsAt, endsAt, field, fault) => {
    const good = input('2027-06-15T09:00:00+02:00', '2027-06-15T10:00:00+02:00');
    const read = readIntervals([good, input(startsAt, endsAt)], toulouse);
    expect(read).toEqual({ index: 1, field, fault });
  });

  it('covers the same minutes with the fewest intervals', () => {
    const interval = fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => input(at(start), at(start + length)));
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 12 }), (inputs) => {
        const read = readIntervals(inputs, toulouse);
        if (!Array.isArray(read)) throw new Error(read.fault);
        const covered = (list: { startsAt: Date | string; endsAt: Date | string }[]) =>
          Array.from({ length: 90 }, (_, minute) => new Date(at(minute))).map((moment) =>
            list.some(
              ({ startsAt, endsAt }) => moment >= new Date(startsAt) && moment < new Date(endsAt),
            ),
          );
        expect(covered(read)).toEqual(covered(inputs));
        for (const [index, next] of read.slice(1).entries()) {
          expect(next.startsAt > read[index]!.endsAt).toBe(true);
        }
      }),
    );
  });
});
