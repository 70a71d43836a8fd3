import { describe, expect, it } from 'vitest';
import { en } from './en/index.js';
import { fr } from './fr/index.js';
import { of } from './fr/elision.js';
import { count as englishCount } from './en/count.js';
import { count as frenchCount } from './fr/count.js';

/** Every text of a dictionary with its key; functions are asked with several numbers. */
function texts(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value === 'function') {
    const counts = { added: 1, moved: 2, 'room-changed': 1, cancelled: 2, edited: 3 };
    const isEffect = key.endsWith('effect');
    return [1, 2].map((n) => [key, String(isEffect ? value(counts) : value(n, n, n, n))]);
  }
  return Object.entries(value as object).flatMap(([name, inner]) => texts(inner, `${key}.${name}`));
}

describe('the French texts', () => {
  it('keep signs and guillemets with their words', () => {
    // A sign alone is the name of a key.
    const sentences = texts(fr).filter(([, text]) => text.length > 1);
    const loose = sentences.filter(([, text]) => / [:;?!»]|« |(?<![\s\u00a0])[?!;»]/.test(text));
    expect(loose).toEqual([]);
  });

  it('use the typographic apostrophe', () => {
    expect(texts(fr).filter(([, text]) => text.includes("'"))).toEqual([]);
  });

  it('are not the English ones', () => {
    const english = new Map(texts(en));
    const equal = texts(fr).filter(
      ([key, text]) => english.get(key) === text && /[a-z]{4} [a-z]/i.test(text),
    );
    expect(equal).toEqual([]);
  });
});

describe('counts', () => {
  it('follow the language', () => {
    expect([0, 1, 2].map((n) => englishCount(n, 'session'))).toEqual([
      '0 sessions',
      '1 session',
      '2 sessions',
    ]);
    expect([0, 1, 2].map((n) => frenchCount(n, 'séance'))).toEqual([
      '0 séance',
      '1 séance',
      '2 séances',
    ]);
    expect(englishCount(1024, 'seat')).toBe('1,024 seats');
  });
});

describe('elision', () => {
  it('comes before a vowel', () => {
    expect([of('Toulouse'), of('Oslo')]).toEqual(['de Toulouse', 'd’Oslo']);
  });
});
