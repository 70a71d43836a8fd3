import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalsOf, readRows, rowsOf } from './availability-fields.js';

const DAYS = { timeZone: 'Europe/Paris', startDate: '2027-06-15', endDate: '2027-06-16' };
const filled = (rows: ReturnType<typeof rowsOf>) => rows.filter(({ from }) => from !== '');

describe('the lines of an availability', () => {
  it('are two blank ones a day for somebody who is always available', () => {
    expect(rowsOf([], DAYS).map(({ day, from, to }) => [day, from, to])).toEqual([
      ['2027-06-15', '', ''],
      ['2027-06-15', '', ''],
      ['2027-06-16', '', ''],
      ['2027-06-16', '', ''],
    ]);
  });

  it('show an interval over midnight on both its days', () => {
    const night = { startsAt: '2027-06-15T18:00:00+02:00', endsAt: '2027-06-16T10:30:00+02:00' };
    expect(filled(rowsOf([night], DAYS))).toEqual([
      { day: '2027-06-15', from: '18:00', to: '24:00' },
      { day: '2027-06-16', from: '00:00', to: '10:30' },
    ]);
  });

  it('are read however people write times', () => {
    const rows = readRows(
      { 'from-2027-06-15': ['9', '14h30'], 'to-2027-06-15': ['12.00', '24:00'] },
      DAYS,
    );
    expect(intervalsOf(rows, DAYS)).toEqual({
      intervals: [
        { startsAt: '2027-06-15T09:00:00+02:00', endsAt: '2027-06-15T12:00:00+02:00' },
        { startsAt: '2027-06-15T14:30:00+02:00', endsAt: '2027-06-16T00:00:00+02:00' },
      ],
      faults: new Map(),
    });
  });

  it.each([
    ['9:00', '', 'pair'],
    ['', '9:00', 'pair'],
    ['noon', '13:00', 'time'],
    ['9:60', '13:00', 'time'],
    ['25:00', '26:00', 'time'],
    ['24:00', '24:00', 'time'],
    ['13:00', '13:00', 'order'],
    ['13:00', '9:00', 'order'],
  ])('%j to %j is at fault: %s', (from, to, fault) => {
    const rows = readRows({ 'from-2027-06-16': from, 'to-2027-06-16': to }, DAYS);
    const { intervals, faults } = intervalsOf(rows, DAYS);
    expect([intervals, [...faults]]).toEqual([[], [[2, fault]]]);
  });

  it('take a skipped hour for no time', () => {
    const days = { timeZone: 'Europe/Paris', startDate: '2027-03-28', endDate: '2027-03-28' };
    const rows = readRows({ 'from-2027-03-28': '02:30', 'to-2027-03-28': '09:00' }, days);
    expect([...intervalsOf(rows, days).faults]).toEqual([[0, 'time']]);
  });

  it('survive any body', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (one, other) => {
        for (const body of [one, { 'from-2027-06-15': one, 'to-2027-06-15': other }]) {
          const { intervals } = intervalsOf(readRows(body, DAYS), DAYS);
          for (const { startsAt, endsAt } of intervals) {
            expect(Date.parse(startsAt)).toBeLessThan(Date.parse(endsAt));
          }
        }
      }),
    );
  });

  it('mean the same after they were shown', () => {
    const quarter = fc.integer({ min: 0, max: 191 });
    fc.assert(
      fc.property(fc.uniqueArray(quarter, { minLength: 2, maxLength: 8 }), (marks) => {
        const at = (mark: number) =>
          new Date(Date.parse('2027-06-15T00:00:00+02:00') + mark * 900_000).toISOString();
        const sorted = [...marks].sort((a, b) => a - b);
        const given = sorted.flatMap((mark, index) =>
          index % 2 === 1 ? [{ startsAt: at(sorted[index - 1]!), endsAt: at(mark) }] : [],
        );
        const length = (some: { startsAt: string; endsAt: string }[]) =>
          some.reduce((sum, one) => sum + Date.parse(one.endsAt) - Date.parse(one.startsAt), 0);
        const { intervals, faults } = intervalsOf(rowsOf(given, DAYS), DAYS);
        expect(faults.size).toBe(0);
        expect(length(intervals)).toBe(length(given));
      }),
    );
  });
});
