import { describe, expect, it } from 'vitest';
import { subjectName } from './subject-name.js';

const both = (en: string, fr = '') => ({ en, fr });

describe('the name of what an entry is about', () => {
  it('is a title, in the language or the other one', () => {
    const after = { title: both('Opening', 'Ouverture') };
    expect(subjectName({ before: null, after }, 'fr')).toBe('Ouverture');
    expect(subjectName({ before: null, after: { title: both('Opening') } }, 'fr')).toBe('Opening');
  });

  it('is the name of a room or track, and of a person', () => {
    expect(subjectName({ before: null, after: { name: both('Hall') } }, 'en')).toBe('Hall');
    const person = {
      ...{ rankOrTitle: 'Colonel', givenName: 'Ann', familyName: 'Example' },
      ...{ office: both(''), organisation: both('') },
    };
    expect(subjectName({ before: null, after: person }, 'en')).toBe('Colonel Ann Example');
  });

  it('is the last one it had when it was removed', () => {
    expect(subjectName({ before: { title: both('Gone') }, after: null }, 'en')).toBe('Gone');
  });

  it('is empty where the entry does not say', () => {
    for (const after of [null, { state: 'invited' }, { name: 'plain' }, { title: null }]) {
      expect(subjectName({ before: null, after }, 'en')).toBe('');
    }
  });
});
