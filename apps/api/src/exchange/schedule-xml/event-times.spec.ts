import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import {
  clockMinutes,
  durationMinutes,
  type EventTime,
  isDate,
  startOfEvent,
} from './event-times.js';
import { importProblem } from './import-problems.js';

const DAY = { date: '2027-06-15', start: '2027-06-15T09:00:00+02:00', end: '', line: 3 };
const PARIS = { timeZone: 'Europe/Paris', dayChange: undefined };

function start(time: Partial<EventTime>, rules: Parameters<typeof startOfEvent>[1] = PARIS) {
  const found = startOfEvent({ date: '', start: '', day: DAY, line: 7, ...time }, rules);
  return found instanceof Date ? found.toISOString() : found;
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
    ['parts of a second', { date: '2027-06-15T11:00:00.250Z' }, '2027-06-15T11:00:00.250Z'],
    ['a local time in minutes', { date: '2027-06-15T11:00' }, '2027-06-15T09:00:00.000Z'],
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
    expect(start({ start: '02:00', day })).toBe('2027-06-16T00:00:00.000Z');
    expect(start({ start: '02:01', day })).toBe('2027-06-15T00:01:00.000Z');
    expect(start({ start: '08:30', day })).toBe('2027-06-15T06:30:00.000Z');
    expect(start({ start: '00:30', day: { ...DAY, start: '' } })).toBe('2027-06-14T22:30:00.000Z');
  });

  it.each([
    '2027-06-31T11:00:00+02:00',
    '2027-06-15T25:00:00+02:00',
    '2027-06-15T11:00:00+02:00 (CEST)',
    '2027-06-15T25:00:00',
    '2027-06-15T11:00:00, 12:00',
    '15 June 2027-06-15T11:00',
    'tomorrow',
    '+275760-09-13T00:00:00Z',
  ])('is refused where the date is no date: %s', (date) => {
    const refusal = importProblem(7, 'time_invalid', { value: date });
    expect(start({ date })).toEqual(refusal);
    // Said before a zone is asked for, unless only the hour is wrong.
    const unzoned = date.endsWith('T25:00:00') ? importProblem(7, 'zone_missing') : refusal;
    expect(start({ date }, { timeZone: undefined, dayChange: undefined })).toEqual(unzoned);
  });

  it.each([
    [{ start: '24:00' }, importProblem(7, 'time_invalid', { value: '24:00' })],
    [{}, importProblem(7, 'missing_field', { element: 'event', field: 'date' })],
    [
      { start: '11:00', day: { ...DAY, date: '15/06/2027' } },
      importProblem(3, 'date_invalid', { value: '15/06/2027' }),
    ],
    [{ start: '11:00', day: undefined }, importProblem(7, 'date_invalid', { value: '' })],
    [
      { date: '2027-03-28T02:30:00' },
      importProblem(7, 'time_skipped', { zone: 'Europe/Paris', value: '2027-03-28T02:30:00' }),
    ],
  ])('is refused: %j', (time, expected) => {
    expect(start(time)).toEqual(expected);
  });

  it('needs a zone only for local times', () => {
    const rules = { timeZone: undefined, dayChange: undefined };
    expect(start({ start: '11:00' }, rules)).toEqual(importProblem(7, 'zone_missing'));
    expect(start({ date: '2027-06-15T11:00:00+02:00' }, rules)).toBe('2027-06-15T09:00:00.000Z');
  });
});

describe('dates and clocks', () => {
  it('are days that exist, of three centuries', () => {
    const days = ['1900-01-01', '2027-06-15', '2028-02-29', '2199-12-31'];
    expect(days.filter(isDate)).toEqual(days);
    const others = ['1899-12-31', '2200-01-01', '2027-02-29', '2027-13-01', '2027-06-1', ''];
    expect([...others, '2027-06-15T09:00', ' 2027-06-15'].filter(isDate)).toEqual([]);
  });

  it.each([
    ['0:00', 0],
    ['9:30', 570],
    ['09:30:15', 570],
    ['23:59', 1439],
    ['24:00', undefined],
    ['9:60', undefined],
    ['9.30', undefined],
    ['at 9:30', undefined],
    ['9:30 h', undefined],
    ['', undefined],
  ])('%j is so many minutes after midnight: %s', (clock, minutes) => {
    expect(clockMinutes(clock)).toBe(minutes);
  });
});

describe('a duration', () => {
  it.each([
    ['0:45', 45],
    ['00:45', 45],
    ['0:01', 1],
    ['01:00', 60],
    ['02:30', 150],
    ['02:30:59', 151],
    ['0:01:59', 119],
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
    ['01:00:60', 'duration_invalid'],
    ['01:00:0', 'duration_invalid'],
    ['99999999999:00', 'duration_invalid'],
    ['00:00', 'duration_out_of_range'],
    ['24:01', 'duration_out_of_range'],
    ['999:00', 'duration_out_of_range'],
    ['1:00:01', 'duration_out_of_range'],
  ] as const)('%s is refused', (text, code) => {
    expect(durationMinutes(text, 9)).toEqual(importProblem(9, code, { value: text }));
  });
});
