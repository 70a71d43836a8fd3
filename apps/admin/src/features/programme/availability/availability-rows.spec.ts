import { describe, expect, it } from 'vitest';
import { intervalOf, rowsOf } from './availability-rows.js';

const PARIS = 'Europe/Paris';
const DAY = '2027-06-15';

describe('the lines of an availability', () => {
  it('become intervals, and come back as they were', () => {
    const row = { day: DAY, from: '9h', to: '12:30' };
    const interval = intervalOf(row, PARIS);
    expect(interval).toEqual({
      startsAt: '2027-06-15T09:00:00+02:00',
      endsAt: '2027-06-15T12:30:00+02:00',
    });
    expect(rowsOf([interval as never], PARIS)).toEqual([{ day: DAY, from: '09:00', to: '12:30' }]);
  });

  it('end with their day, and are cut at midnight', () => {
    const evening = { day: DAY, from: '20:00', to: '00:00' };
    expect(intervalOf(evening, PARIS)).toMatchObject({ endsAt: '2027-06-16T00:00:00+02:00' });
    expect(rowsOf([intervalOf(evening, PARIS) as never], PARIS)).toEqual([evening]);
    const night = { startsAt: '2027-06-15T22:00:00+02:00', endsAt: '2027-06-16T02:00:00+02:00' };
    expect(rowsOf([night], PARIS)).toEqual([
      { day: DAY, from: '22:00', to: '00:00' },
      { day: '2027-06-16', from: '00:00', to: '02:00' },
    ]);
  });

  it('say what is wrong with them', () => {
    expect(intervalOf({ day: DAY, from: 'nine', to: '10:00' }, PARIS)).toBe('time');
    expect(intervalOf({ day: DAY, from: '11:00', to: '10:00' }, PARIS)).toBe('order');
    expect(intervalOf({ day: '2027-03-28', from: '02:30', to: '10:00' }, PARIS)).toBe('skipped');
  });
});
