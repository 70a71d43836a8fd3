import { describe, expect, it } from 'vitest';
import {
  dayAndMonth,
  formatNumber,
  fullDay,
  languageName,
  longDay,
  rangeEnds,
  shortDay,
} from './dates.js';

describe('dates', () => {
  it.each([
    ['en', 'Wednesday 16 June', 'Wednesday 16 June 2027', 'Wed 16'],
    ['fr', 'mercredi 16 juin', 'mercredi 16 juin 2027', 'Mer. 16'],
  ] as const)('are written the way of %s', (language, long, full, short) => {
    expect(longDay('2027-06-16', language)).toBe(long);
    expect(fullDay('2027-06-16', language)).toBe(full);
    expect(shortDay('2027-06-16', language)).toBe(short);
  });

  it('call the first of a French month premier', () => {
    expect(dayAndMonth('2027-07-01', 'fr')).toBe('1er juillet');
    expect(dayAndMonth('2027-07-01', 'en')).toBe('1 July');
  });

  it.each([
    ['2027-06-15', '2027-06-17', ['15', '17 June 2027']],
    ['2027-06-29', '2027-07-01', ['29 June', '1 July 2027']],
    ['2027-12-30', '2028-01-02', ['30 December 2027', '2 January 2028']],
    ['2027-06-15', '2027-06-15', ['15 June 2027']],
  ])('from %s to %s leave out what both ends share', (first, last, ends) => {
    expect(rangeEnds(first, last, 'en', { weekdays: false })).toEqual(ends);
  });

  it('name weekdays in a range', () => {
    expect(rangeEnds('2027-06-15', '2027-06-17', 'fr', { weekdays: true })).toEqual([
      'mardi 15',
      'jeudi 17 juin 2027',
    ]);
  });
});

describe('numbers and languages', () => {
  it('follow the language of the page', () => {
    expect(formatNumber(1200, 'en')).toBe('1,200');
    expect(formatNumber(1200, 'fr')).toBe('1\u202f200');
    expect(languageName('de', 'fr')).toBe('allemand');
    expect(languageName('qzz', 'en')).toBe('qzz');
  });
});
