import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { describe, expect, it } from 'vitest';
import { NATIONS } from '../nations.js';
import { admits, AUDIENCE, type Audience, IsAudience, normalAudience } from './audience.js';

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

  it('is said by its codes', () => {
    const [categories, nations] = [['industry', 'media'], ['FR']];
    expect(AUDIENCE.say({ categories, nations }, 'en')).toBe('industry, media, FR');
    expect([AUDIENCE.say(null, 'en'), AUDIENCE.blank, AUDIENCE.name]).toEqual(['', null, 'list']);
  });

  it('is kept when it asks one thing alone', () => {
    const some = [
      { categories: ['media'], nations: [] },
      { categories: [], nations: ['FR'] },
      { categories: ['media'], nations: ['FR'] },
    ];
    expect(some.map(normalAudience)).toEqual(some);
  });
});

class Input {
  @IsAudience()
  audience?: Audience | null;
}

/** Where an input is refused: the rules it breaks, by the path of the value. */
function faults(input: object): string[] {
  const tell = (errors: ReturnType<typeof validateSync>, at = ''): string[] =>
    errors.flatMap(({ property, constraints = {}, children = [] }) => [
      ...Object.keys(constraints).map((rule) => `${at}${property} ${rule}`),
      ...tell(children, `${at}${property}.`),
    ]);
  return tell(validateSync(plainToInstance(Input, input))).sort();
}

describe('an audience as input', () => {
  const given = (categories: unknown, nations: unknown) => ({ audience: { categories, nations } });

  it('may be absent, everybody or some', () => {
    const inputs = [{}, { audience: null }, given([], []), given(['media', 'x-1'], ['FR', 'DE'])];
    expect(inputs.flatMap(faults)).toEqual([]);
    expect(faults(given(['a'.repeat(60)], NATIONS))).toEqual([]);
    expect(
      faults(
        given(
          Array.from({ length: 50 }, (_, n) => `c${n}`),
          [],
        ),
      ),
    ).toEqual([]);
  });

  it('is an object', () => {
    for (const audience of ['military', 0, '', false]) {
      expect(faults({ audience })).toContain('audience isObject');
    }
  });

  it('names categories and nations that can be, each once', () => {
    const bad = ['Media', 'a b', '', 'a'.repeat(61), 'a/', '/a', 1];
    for (const one of bad) {
      expect(faults(given([one], []))).toEqual(['audience.categories matches']);
    }
    expect(faults(given([], ['XX']))).toEqual(['audience.nations isIn']);
    expect(faults(given(['a', 'a'], ['FR', 'FR']))).toEqual([
      'audience.categories arrayUnique',
      'audience.nations arrayUnique',
    ]);
    const many = Array.from({ length: 51 }, (_, n) => `c${n}`);
    expect(faults(given(many, []))).toEqual(['audience.categories arrayMaxSize']);
    expect(faults(given([], [...NATIONS, 'XX']))).toEqual([
      'audience.nations arrayMaxSize',
      'audience.nations isIn',
    ]);
  });

  it('has both lists', () => {
    const missing = faults({ audience: {} });
    expect(missing).toContain('audience.categories isArray');
    expect(missing).toContain('audience.nations isArray');
  });
});
