import { describe, expect, it } from 'vitest';
import { Problem } from '../../http/problem.js';
import { dayRange, requiredDay } from './local-day.js';

const range = (day: string, zone: string) => {
  const found = dayRange(day, zone);
  return found && [found.from.toISOString(), found.to.toISOString()];
};

describe('dayRange', () => {
  it('runs from local midnight to local midnight', () => {
    expect(range('2027-06-15', 'Europe/Paris')).toEqual([
      '2027-06-14T22:00:00.000Z',
      '2027-06-15T22:00:00.000Z',
    ]);
    expect(range('2027-12-31', 'Pacific/Kiritimati')).toEqual([
      '2027-12-30T10:00:00.000Z',
      '2027-12-31T10:00:00.000Z',
    ]);
    expect(range('2027-06-15', 'Asia/Kathmandu')?.[0]).toBe('2027-06-14T18:15:00.000Z');
  });

  it('has 23 and 25 hours on the days of a clock change', () => {
    expect(range('2027-03-28', 'Europe/Paris')).toEqual([
      '2027-03-27T23:00:00.000Z',
      '2027-03-28T22:00:00.000Z',
    ]);
    expect(range('2027-10-31', 'Europe/Paris')).toEqual([
      '2027-10-30T22:00:00.000Z',
      '2027-10-31T23:00:00.000Z',
    ]);
  });

  it('begins at one where clocks skip midnight', () => {
    expect(range('2018-11-04', 'America/Sao_Paulo')?.[0]).toBe('2018-11-04T03:00:00.000Z');
  });

  it('is empty for a day that a zone skipped', () => {
    const [from, to] = range('2011-12-30', 'Pacific/Apia')!;
    expect(from).toBe(to);
  });

  it('refuses what is no date', () => {
    for (const day of ['2027-02-29', '2027-13-01', '2027-00-10', '2027-99-99', 'today']) {
      expect(dayRange(day, 'Europe/Paris')).toBeUndefined();
    }
  });
});

describe('the day that a request names', () => {
  it('is its range, or is refused at its field', () => {
    const day = '2027-06-15';
    expect(requiredDay(day, 'Asia/Tokyo')).toEqual(dayRange(day, 'Asia/Tokyo'));
    const refusal = new Problem(
      'invalid_input',
      {},
      { errors: [{ path: 'day', code: 'matches' }] },
    );
    expect(() => requiredDay('2027-02-29', 'Asia/Tokyo')).toThrow(refusal);
  });
});
