import { describe, expect, it } from 'vitest';
import { textsIn } from './texts.js';

/** Every text with its path; functions are called with sample values. */
function texts(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const call = value as (...values: unknown[]) => unknown;
    return texts(call('Alpha', 'Beta', 3), path);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => texts(item, `${path}.${key}`));
}

const FRENCH = texts(textsIn('fr'), 'fr');
const ENGLISH = texts(textsIn('en'), 'en');

function offenders(list: [string, string][], wrong: RegExp): string[] {
  return list.filter(([, text]) => wrong.test(text)).map((entry) => entry.join(': '));
}

describe('the words of the site', () => {
  it('are the same set in both languages, none empty', () => {
    const keys = (list: [string, string][]) => list.map(([path]) => path.slice(3)).sort();
    expect(FRENCH.length).toBeGreaterThan(200);
    expect(keys(FRENCH)).toEqual(keys(ENGLISH));
    expect(offenders([...FRENCH, ...ENGLISH], /^\s*$/)).toEqual([]);
  });

  it('follow French typography: a no-break space before double marks, typographic apostrophes', () => {
    expect(offenders(FRENCH, /'/)).toEqual([]);
    expect(offenders(FRENCH, /[^\u00a0\u202f0-9][:;?!](\s|$)/)).toEqual([]);
    expect(offenders(FRENCH, / [:;?!»]|« /)).toEqual([]);
  });

  it('are plain in English: typographic apostrophes, no exclamation mark', () => {
    expect(offenders(ENGLISH, /['!]/)).toEqual([]);
  });
});
