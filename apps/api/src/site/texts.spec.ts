import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Language } from '#shared/languages';

const JOURNEYS = readdirSync(import.meta.dirname).filter((folder) =>
  existsSync(`${import.meta.dirname}/${folder}/texts.ts`),
);

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

async function textsIn(language: Language): Promise<[string, string][]> {
  const own = JOURNEYS.map(async (journey) => {
    const module = (await import(`./${journey}/texts.${language}.ts`)) as Record<string, object>;
    return texts(module[language], journey);
  });
  return (await Promise.all(own)).flat();
}

const FRENCH = await textsIn('fr');
const ENGLISH = await textsIn('en');

function offenders(list: [string, string][], wrong: RegExp): string[] {
  return list.filter(([, text]) => wrong.test(text)).map((entry) => entry.join(': '));
}

describe('the words of the site', () => {
  it('are the same set in both languages, none empty', () => {
    const keys = (list: [string, string][]) => list.map(([path]) => path).sort();
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
