import { describe, expect, it } from 'vitest';
import { type ComparedField, differences, merged, valueAt, withValueAt } from './versions.js';

interface Input {
  title: { en: string; fr: string };
  minutes: number;
  parts: { speakerId: string }[];
}

const FIELDS: ComparedField<Input>[] = [
  { path: 'title.en', label: 'Title EN' },
  { path: 'title.fr', label: 'Title FR' },
  { path: 'minutes', label: 'Minutes' },
  {
    path: 'parts',
    label: 'Speakers',
    show: (input) => input.parts.map((part) => part.speakerId).join(', '),
  },
];

const base: Input = { title: { en: 'A', fr: 'B' }, minutes: 30, parts: [{ speakerId: 'x' }] };

describe('differences', () => {
  it('finds nothing between equal versions', () => {
    expect(differences(FIELDS, base, structuredClone(base), structuredClone(base))).toEqual([]);
  });

  it('says who changed what since the common base', () => {
    const mine = { ...base, title: { en: 'A1', fr: 'B' }, minutes: 45 };
    const theirs = { ...base, title: { en: 'A2', fr: 'B2' }, parts: [] };
    const found = differences(FIELDS, base, mine, theirs);
    expect(found.map(({ path, changedBy }) => [path, changedBy])).toEqual([
      ['title.en', 'both'],
      ['title.fr', 'them'],
      ['minutes', 'me'],
      ['parts', 'them'],
    ]);
    expect(found.at(-1)).toMatchObject({ mine: 'x', theirs: '' });
  });

  it('is silent where both made the same change', () => {
    const both = { ...base, minutes: 60 };
    expect(differences(FIELDS, base, both, structuredClone(both))).toEqual([]);
  });
});

describe('merged', () => {
  it('is theirs with the chosen fields of mine, and changes neither', () => {
    const mine = { ...base, title: { en: 'mine', fr: 'le mien' } };
    const theirs = { ...base, title: { en: 'theirs', fr: 'le leur' }, minutes: 90 };
    expect(merged(mine, theirs, ['title.fr'])).toEqual({
      title: { en: 'theirs', fr: 'le mien' },
      minutes: 90,
      parts: base.parts,
    });
    expect(theirs.title.fr).toBe('le leur');
  });
});

describe('paths', () => {
  it('read and write nested values', () => {
    expect(valueAt(base, 'title.fr')).toBe('B');
    expect(valueAt(base, 'nothing.here')).toBeUndefined();
    expect(withValueAt(base, 'minutes', 5).minutes).toBe(5);
  });
});
