import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from './formulas.js';

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
