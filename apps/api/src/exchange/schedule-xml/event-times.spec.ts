import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { durationMinutes, type EventTime, startOfEvent } from './event-times.js';

const DAY = { date: '2027-06-15', start: '2027-06-15T09:00:00+02:00', end: '', line: 3 };
const PARIS = { timeZone: 'Europe/Paris', dayChange: undefined };

function start(time: Partial<EventTime>, rules: Parameters<typeof startOfEvent>[1] = PARIS) {
  const found = startOfEvent({ date: '', start: '', day: DAY, line: 7, ...time }, rules);
  return found instanceof Date ? found.toISOString() : `${found.code} line ${found.line}`;
}

describe('the start of an event', () => {
  it.each([
    ['an instant', { date: '2027-06-15T11:00:00+02:00' }, '2027-06-15T09:00:00.000Z'],
    [
      'an instant without a colon',
      { date: '2027-06-15T11:00:00+0200' },
      '2027-06-15T09:00:00.000Z',
    ],
    ['an instant in UTC', { date: '2027-06-15T11:00Z' }, '2027-06-15T11:00:00.000Z'],
    ['a local date and time', { date: '2027-06-15T11:00:00' }, '2027-06-15T09:00:00.000Z'],
    ['day and start', { start: '11:00' }, '2027-06-15T09:00:00.000Z'],
    ['day and start with seconds', { start: '9:05:00' }, '2027-06-15T07:05:00.000Z'],
    ['a date and start', { date: '2027-06-16', start: '00:30' }, '2027-06-15T22:30:00.000Z'],
    ['past midnight', { start: '00:30' }, '2027-06-15T22:30:00.000Z'],
  ])('is read from %s', (_, time, expected) => {
    expect(start(time)).toBe(expected);
  });

  it('belongs to the next morning before the day change, as far as the day reaches', () => {
    const rules = { ...PARIS, dayChange: 4 * 60 };
    expect(start({ start: '03:59' }, rules)).toBe('2027-06-16T01:59:00.000Z');
    expect(start({ start: '04:00' }, rules)).toBe('2027-06-15T02:00:00.000Z');
    const day = { ...DAY, end: '2027-06-16T02:00:00+02:00' };
    expect(start({ start: '01:30', day })).toBe('2027-06-15T23:30:00.000Z');
    expect(start({ start: '08:30', day })).toBe('2027-06-15T06:30:00.000Z');
  });

  it.each([
    [{ date: '2027-06-31T11:00:00+02:00' }, 'time_invalid line 7'],
    [{ date: '2027-06-15T25:00:00+02:00' }, 'time_invalid line 7'],
    [{ date: '2027-06-15T25:00:00' }, 'time_invalid line 7'],
    [{ date: 'tomorrow' }, 'time_invalid line 7'],
    [{ date: '+275760-09-13T00:00:00Z' }, 'time_invalid line 7'],
    [{ start: '24:00' }, 'time_invalid line 7'],
    [{}, 'missing_field line 7'],
    [{ start: '11:00', day: { ...DAY, date: '15/06/2027' } }, 'date_invalid line 3'],
    [{ start: '11:00', day: undefined }, 'date_invalid line 7'],
    [{ date: '2027-03-28T02:30:00' }, 'time_skipped line 7'],
  ])('is refused: %j', (time, expected) => {
    expect(start(time)).toBe(expected);
  });

  it('needs a zone only for local times', () => {
    const rules = { timeZone: undefined, dayChange: undefined };
    expect(start({ start: '11:00' }, rules)).toBe('zone_missing line 7');
    expect(start({ date: '2027-06-15T11:00:00+02:00' }, rules)).toBe('2027-06-15T09:00:00.000Z');
  });
});

describe('a duration', () => {
  it.each([
    ['0:45', 45],
    ['00:45', 45],
    ['01:00', 60],
    ['23:59', 1439],
    ['24:00', 1440],
    ['00:45:00', 45],
    ['00:05:30', 6],
    ['1:00:00', 1440],
    ['0:01:30', 90],
  ])('%s has %i minutes', (text, minutes) => {
    expect(durationMinutes(text, 1)).toBe(minutes);
  });

  it.each([
    ['-01:00', 'duration_invalid'],
    ['1h', 'duration_invalid'],
    ['01:60', 'duration_invalid'],
    ['99999999999:00', 'duration_invalid'],
    ['00:00', 'duration_out_of_range'],
    ['24:01', 'duration_out_of_range'],
    ['999:00', 'duration_out_of_range'],
    ['1:00:01', 'duration_out_of_range'],
  ])('%s is refused', (text, code) => {
    expect(durationMinutes(text, 9)).toMatchObject({ line: 9, code });
  });
});
