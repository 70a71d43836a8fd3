import { describe, expect, it } from 'vitest';
import { dateText, isDateFormat } from './date-formats.js';

describe('a format of numbers', () => {
  it.each([
    'dd/mm/yyyy hh:mm',
    '[$-40C]d mmmm yyyy',
    '[h]:mm',
    '[hh]',
    '[mm]',
    '[ss]',
    'yyyy"年"m"月"',
    'm/d/yy;@',
    'mm:ss.0',
  ])('shows a date: %s', (code) => expect(isDateFormat(164, code)).toBe(true));

  it.each([
    'General',
    '0.00E+00',
    '#,##0.00 "days"',
    '[Red]-0',
    '@',
    '0 \\d',
    '_-* #,##0_-',
    '[$€-de]0',
  ])('shows no date: %s', (code) => expect(isDateFormat(164, code)).toBe(false));

  it('is known by its number where it has no code', () => {
    const known = Array.from({ length: 100 }, (_, id) => id).filter((id) =>
      isDateFormat(id, undefined),
    );
    expect(known).toEqual([
      ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47],
      ...[50, 51, 52, 53, 54, 55, 56, 57, 58, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81],
    ]);
  });
});

describe('the days of a workbook', () => {
  it('are local dates to the minute, whatever fraction of a day the minute is', () => {
    expect(dateText(46_553, false)).toBe('2027-06-15 00:00');
    for (let minute = 0; minute < 1440; minute += 1) {
      const shown = new Date(minute * 60_000).toISOString().slice(11, 16);
      expect(dateText(46_553 + minute / 1440, false)).toBe(`2027-06-15 ${shown}`);
    }
    expect(dateText(46_553.378_472_211, false)).toBe('2027-06-15 09:05');
  });

  it('count from 1904 where the workbook says so', () => {
    expect(dateText(46_553 - 1462, true)).toBe('2027-06-15 00:00');
  });
});
