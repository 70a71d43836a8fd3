import { describe, expect, it } from 'vitest';
import { clockLabel, minuteOf } from './minutes.js';

const PARIS = 'Europe/Paris';

describe('minuteOf', () => {
  it('counts on the clock of the conference', () => {
    expect(minuteOf('2027-06-15T07:30:00Z', '2027-06-15', PARIS)).toBe(9 * 60 + 30);
  });

  it('goes on past midnight and below zero', () => {
    expect(minuteOf('2027-06-15T22:30:00Z', '2027-06-15', PARIS)).toBe(24 * 60 + 30);
    expect(minuteOf('2027-06-14T21:30:00Z', '2027-06-15', PARIS)).toBe(-30);
  });
});

describe('clockLabel', () => {
  it('starts again at midnight', () => {
    expect([clockLabel(545), clockLabel(1470), clockLabel(-15)]).toEqual([
      '09:05',
      '00:30',
      '23:45',
    ]);
  });
});
