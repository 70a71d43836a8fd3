import { describe, expect, it } from 'vitest';
import { admits, normalAudience } from './audience.js';

const FRENCH_OFFICER = { category: 'military', nation: 'FR' };

describe('an audience', () => {
  it('of nobody in particular is everybody, also the public', () => {
    expect([admits(null, null), admits(null, FRENCH_OFFICER)]).toEqual([true, true]);
  });

  it('never admits the public', () => {
    const audiences = [
      { categories: ['military'], nations: [] },
      { categories: [], nations: ['FR'] },
      { categories: ['military'], nations: ['FR'] },
    ];
    expect(audiences.map((audience) => admits(audience, null))).toEqual([false, false, false]);
  });

  it('asks for one of its categories and for one of its nations', () => {
    const asked: [string[], string[], boolean][] = [
      [['military'], [], true],
      [['industry', 'military'], [], true],
      [['industry'], [], false],
      [[], ['FR', 'DE'], true],
      [[], ['DE'], false],
      [['military'], ['FR'], true],
      [['military'], ['DE'], false],
      [['industry'], ['FR'], false],
    ];
    for (const [categories, nations, admitted] of asked) {
      expect(admits({ categories, nations }, FRENCH_OFFICER)).toBe(admitted);
    }
  });

  it('is kept in one order, and as null where it asks nothing', () => {
    expect(normalAudience({ categories: ['media', 'industry'], nations: ['IT', 'FR'] })).toEqual({
      categories: ['industry', 'media'],
      nations: ['FR', 'IT'],
    });
    expect(normalAudience({ categories: [], nations: [] })).toBeNull();
    expect(normalAudience(null)).toBeNull();
  });
});
