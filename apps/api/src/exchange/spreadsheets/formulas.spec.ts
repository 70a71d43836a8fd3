import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapedForXlsx, guarded, settled, unguarded } from './formulas.js';

describe('a cell of a CSV file', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', "'=1", '\uFF1D1', "''"])(
    'never begins a formula: %j',
    (text) => {
      expect(guarded(text)).toBe(`'${text}`);
      expect(unguarded(guarded(text))).toBe(text);
    },
  );

  it('is left alone where nothing is to fear', () => {
    expect(["Rock 'n' roll", "l'été", '1-2', 'a=b', ''].map(guarded)).toEqual([
      "Rock 'n' roll",
      "l'été",
      '1-2',
      'a=b',
      '',
    ]);
    expect(unguarded("'quoted'")).toBe("'quoted'");
  });

  it('gives back what went in, whatever it was', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a'), maxLength: 8 }),
    );
    fc.assert(
      fc.property(text, (any) => {
        expect(unguarded(guarded(any))).toBe(any);
        expect(guarded(any)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe('a cell of a workbook', () => {
  it('has no text that is taken for the number of a character', () => {
    expect(escapedForXlsx('_x000D_ and _xAbCd_')).toBe('_x005F_x000D_ and _x005F_xAbCd_');
    for (const text of ['_x00D_', '_x00g0_', '_x000D', 'x000D_']) {
      expect(escapedForXlsx(text)).toBe(text);
    }
  });
});

describe('a text after a way through a spreadsheet', () => {
  it('has its lines, and nothing that nobody sees', () => {
    const given = ' \u0000One\u0007\r\nTwo\rThree\n\tFour\uFFFE\uFFFF\u0085 é\u{1F680}\n';
    expect(settled(given)).toBe('One\nTwo\nThree\n\tFour é\u{1F680}');
  });
});
