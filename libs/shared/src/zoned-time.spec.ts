import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  daysBetween,
  instantOf,
  isoWithOffset,
  isTimeZone,
  localClock,
  localDay,
  localTime,
  offsetMinutes,
} from './zoned-time.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * Clocks that go forward and back by an hour, half of one or two, at night, at midnight and over the date line: when they
 * do, the local time that it would be, and the one that they show.
 */
const CHANGES = [
  ['Europe/Paris', '2027-03-28T01:00Z', '2027-03-28T02:00', '2027-03-28T03:00'],
  ['America/New_York', '2027-03-14T07:00Z', '2027-03-14T02:00', '2027-03-14T03:00'],
  ['America/St_Johns', '2027-03-14T05:30Z', '2027-03-14T02:00', '2027-03-14T03:00'],
  ['Australia/Lord_Howe', '2027-10-02T15:30Z', '2027-10-03T02:00', '2027-10-03T02:30'],
  ['Pacific/Chatham', '2027-09-25T14:00Z', '2027-09-26T02:45', '2027-09-26T03:45'],
  ['Antarctica/Troll', '2027-03-28T01:00Z', '2027-03-28T01:00', '2027-03-28T03:00'],
  ['Africa/Cairo', '2027-04-29T22:00Z', '2027-04-30T00:00', '2027-04-30T01:00'],
  ['Europe/Paris', '2027-10-31T01:00Z', '2027-10-31T03:00', '2027-10-31T02:00'],
  ['America/New_York', '2027-11-07T06:00Z', '2027-11-07T02:00', '2027-11-07T01:00'],
  ['America/St_Johns', '2027-11-07T04:30Z', '2027-11-07T02:00', '2027-11-07T01:00'],
  ['Australia/Lord_Howe', '2027-04-03T15:00Z', '2027-04-04T02:00', '2027-04-04T01:30'],
  ['Pacific/Chatham', '2027-04-03T14:00Z', '2027-04-04T03:45', '2027-04-04T02:45'],
  ['Antarctica/Troll', '2027-10-31T01:00Z', '2027-10-31T03:00', '2027-10-31T01:00'],
  ['Africa/Cairo', '2027-10-28T21:00Z', '2027-10-29T00:00', '2027-10-28T23:00'],
] as const;
const FORWARD = CHANGES.filter(([, , due, shown]) => due < shown);
const BACK = CHANGES.filter(([, , due, shown]) => due > shown);

/** A local time so many minutes later, as a clock without changes has it. */
const later = (local: string, minutes: number) =>
  new Date(Date.parse(`${local}Z`) + minutes * MINUTE).toISOString().slice(0, 16);

const minutesFrom = (from: string, to: string) =>
  (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / MINUTE;

describe('the clocks of a zone', () => {
  it.each(FORWARD)('skip a time, which is no instant, and none beside it: %s, %s', (...given) => {
    const [zone, change, due, shown] = given;
    const at = new Date(change);
    for (let minute = 0; minute < minutesFrom(due, shown); minute += 1) {
      expect(instantOf(later(due, minute), zone)).toBeUndefined();
    }
    expect(instantOf(later(due, -1), zone)).toEqual(new Date(at.getTime() - MINUTE));
    expect(instantOf(shown, zone)).toEqual(at);
    expect(localTime(at, zone)).toBe(`${shown}:00`);
  });

  it.each(BACK)('show a time twice, of which the first is meant: %s, %s', (...given) => {
    const [zone, change, due, shown] = given;
    const at = Date.parse(change);
    const again = minutesFrom(shown, due);
    for (let minute = 0; minute < again; minute += 1) {
      const first = new Date(at + (minute - again) * MINUTE);
      expect(instantOf(later(shown, minute), zone)).toEqual(first);
      const second = new Date(at + minute * MINUTE);
      expect(localTime(second, zone)).toBe(localTime(first, zone));
    }
    expect(instantOf(due, zone)).toEqual(new Date(at + again * MINUTE));
  });

  it.each(CHANGES)(
    'are read back to the minute a day and more around a change: %s, %s',
    (zone, change) => {
      const at = Date.parse(change);
      const firstOf = new Map<string, number>();
      for (let minute = at - 30 * HOUR; minute < at + 30 * HOUR; minute += 5 * MINUTE) {
        const local = localTime(new Date(minute), zone).slice(0, 16);
        if (!firstOf.has(local)) firstOf.set(local, minute);
      }
      for (const [local, first] of firstOf) expect(instantOf(local, zone)).toEqual(new Date(first));
    },
  );
});

describe('local times', () => {
  afterEach(() => vi.restoreAllMocks());

  it('are those of the zone, to the second, at midnight too', () => {
    expect(localTime('2027-06-14T22:00:00Z', 'Europe/Paris')).toBe('2027-06-15T00:00:00');
    expect(localTime(new Date('2027-01-05T23:59:07.999Z'), 'UTC')).toBe('2027-01-05T23:59:07');
    expect(localTime('2027-06-15T00:00:00Z', 'America/St_Johns')).toBe('2027-06-14T21:30:00');
  });

  it('have a day and a clock', () => {
    expect(localDay('2027-06-14T22:05:59Z', 'Europe/Paris')).toBe('2027-06-15');
    expect(localClock('2027-06-14T22:05:59Z', 'Europe/Paris')).toBe('00:05');
  });

  it('carry their offset on the wire, east and west of Greenwich and at it', () => {
    const at = new Date('2027-06-15T07:30:00.900Z');
    const zones = [
      'Europe/Paris',
      'America/St_Johns',
      'Asia/Kathmandu',
      'UTC',
      'Pacific/Pago_Pago',
    ];
    expect(zones.map((zone) => isoWithOffset(at, zone))).toEqual([
      '2027-06-15T09:30:00+02:00',
      '2027-06-15T05:00:00-02:30',
      '2027-06-15T13:15:00+05:45',
      '2027-06-15T07:30:00+00:00',
      '2027-06-14T20:30:00-11:00',
    ]);
    expect(zones.map((zone) => offsetMinutes(at, zone))).toEqual([120, -150, 345, 0, -660]);
  });

  it('before 1970 and before zones had whole minutes have the nearest', () => {
    expect(offsetMinutes('1969-12-31T23:59:59.500Z', 'Asia/Tokyo')).toBe(540);
    expect(offsetMinutes('1900-01-01T00:00:00Z', 'Europe/Paris')).toBe(9);
  });

  it('are read to an instant, and words are none', () => {
    expect(instantOf('2027-06-15T09:30:15', 'Europe/Paris')).toEqual(
      new Date('2027-06-15T07:30:15Z'),
    );
    for (const words of ['', 'noon', '2027-06-15T25:00']) {
      expect(instantOf(words, 'Europe/Paris')).toBeUndefined();
    }
  });

  it('of the day that Samoa left out are no instant', () => {
    expect(instantOf('2011-12-29T23:59', 'Pacific/Apia')).toEqual(new Date('2011-12-30T09:59Z'));
    expect(instantOf('2011-12-30T12:00', 'Pacific/Apia')).toBeUndefined();
    expect(instantOf('2011-12-31T00:00', 'Pacific/Apia')).toEqual(new Date('2011-12-30T10:00Z'));
  });

  it('know the zones of the runtime', () => {
    const words = ['Europe/Paris', 'UTC', 'Europe/Atlantis', ''];
    expect(words.map(isTimeZone)).toEqual([true, true, false, false]);
  });

  it('make what writes them once for each zone, since that is slow', () => {
    // As nobody else writes it: other tests share what is kept.
    const make = vi.spyOn(Intl, 'DateTimeFormat');
    for (const at of [0, HOUR, 2 * HOUR]) localTime(new Date(at), 'indian/MALDIVES');
    expect(make).toHaveBeenCalledTimes(1);
  });
});

describe('the days of a conference', () => {
  it('are all from the first to the last, over a change of the clocks and the end of a year', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toEqual([
      '2027-03-27',
      '2027-03-28',
      '2027-03-29',
    ]);
    expect(daysBetween('2027-12-31', '2028-01-01')).toEqual(['2027-12-31', '2028-01-01']);
  });

  it('may be one, and are none when the last is before the first', () => {
    expect(daysBetween('2027-06-15', '2027-06-15')).toEqual(['2027-06-15']);
    expect(daysBetween('2027-06-15', '2027-06-14')).toEqual([]);
  });
});
