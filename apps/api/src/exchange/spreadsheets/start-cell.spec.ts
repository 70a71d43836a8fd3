import { describe, expect, it } from 'vitest';
import { startOf } from './start-cell.js';

const JUNE = { timeZone: 'Europe/Paris', startDate: '2027-06-15', endDate: '2027-06-17' };

/** What a cell means, as an instant, or what is wrong with it. */
const meaning = (cell: string, conference = JUNE) => {
  const start = startOf(cell, conference);
  return start instanceof Date ? start.toISOString() : start;
};

describe('the start of a session in a cell', () => {
  it.each([
    '2027-06-15 09:30',
    '2027-06-15 9:30',
    '2027-06-15T09:30:00',
    '15/06/2027 09:30',
    '15/06/2027 09:30:00',
    '15/6/2027 9:30',
    '15.06.2027 09:30',
    '15-06-2027 9:30',
    '15/06/2027   09:30',
    ' 2027-06-15 T 09:30 ',
    '6/15/2027 9:30',
  ])('is local time, however a program writes it back: %s', (cell) => {
    expect(meaning(cell)).toBe('2027-06-15T07:30:00.000Z');
  });

  it('has its day before its month where both could be meant', () => {
    const summer = { ...JUNE, startDate: '2027-05-01', endDate: '2027-07-30' };
    expect(meaning('05/06/2027 09:30', summer)).toBe('2027-06-05T07:30:00.000Z');
  });

  it('is read the other way round where only that is a day of the conference', () => {
    const early = { ...JUNE, startDate: '2027-06-04', endDate: '2027-06-06' };
    expect(meaning('6/5/2027 9:30', early)).toBe('2027-06-05T07:30:00.000Z');
    expect(meaning('7/8/2027 9:30', early)).toBe('outside');
  });

  it.each([
    ['2027-06-31 09:00', 'time'],
    ['31/06/2027 09:00', 'time'],
    ['2027-06-15 24:30', 'time'],
    ['2027-06-15 09:30:30', 'time'],
    ['15/06-2027 09:30', 'time'],
    ['15/06/27 09:30', 'time'],
    ['46188.3958', 'time'],
    ['tomorrow', 'time'],
    ['on 2027-06-15 09:30', 'time'],
    ['2027-06-15 09:30:00 sharp', 'time'],
    ['on 15/06/2027 09:30', 'time'],
    ['15/06/2027 09:30:00 sharp', 'time'],
    ['2028-06-15 09:00', 'outside'],
    ['15/06/2028 09:00', 'outside'],
  ])('is refused when it is none: %s', (cell, fault) => {
    expect(meaning(cell)).toBe(fault);
  });

  it('is refused when the clocks skip it', () => {
    const spring = { ...JUNE, startDate: '2027-03-28', endDate: '2027-03-28' };
    expect(meaning('28/03/2027 02:30', spring)).toBe('noSuchTime');
  });
});
