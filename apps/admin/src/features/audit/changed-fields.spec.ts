import { describe, expect, it } from 'vitest';
import { changedFields } from './changed-fields.js';

describe('changedFields', () => {
  it('names nested values that differ', () => {
    const before = { title: { en: 'A', fr: 'B' }, minutes: 30, version: 1 };
    const after = { title: { en: 'A', fr: 'C' }, minutes: 45, version: 2 };
    expect(changedFields(before, after)).toEqual([
      { path: 'title.fr', before: 'B', after: 'C' },
      { path: 'minutes', before: '30', after: '45' },
    ]);
  });

  it('shows a new object as all added and a removed one as all gone', () => {
    expect(changedFields(null, { name: 'x' })).toEqual([{ path: 'name', before: '', after: 'x' }]);
    expect(changedFields({ name: 'x' }, null)).toEqual([{ path: 'name', before: 'x', after: '' }]);
  });

  it('compares lists whole', () => {
    expect(changedFields({ languages: ['en'] }, { languages: ['en', 'fr'] })).toEqual([
      { path: 'languages', before: 'en', after: 'en, fr' },
    ]);
    expect(changedFields({ parts: [] }, { parts: [] })).toEqual([]);
  });
});
