import { describe, expect, it } from 'vitest';
import { subjectName } from './subject-name.js';

const both = (en: string, fr = '') => ({ en, fr });
const order = ['en', 'fr'];

describe('the name of what an entry is about', () => {
  it('is a title, in the language or the other one', () => {
    const after = { title: both('Opening', 'Ouverture') };
    expect(subjectName({ before: null, after }, 'fr', order)).toBe('Ouverture');
    expect(subjectName({ before: null, after: { title: both('Opening') } }, 'fr', order)).toBe(
      'Opening',
    );
  });

  it('is in the main language where the reader\u2019s is not written', () => {
    const after = { title: { it: 'Apertura', de: 'Eröffnung' } };
    expect(subjectName({ before: null, after }, 'en', ['de', 'it'])).toBe('Eröffnung');
  });

  it('is the name of a room or track, and of a person', () => {
    expect(subjectName({ before: null, after: { name: both('Hall') } }, 'en', order)).toBe('Hall');
    const person = {
      ...{ rankOrTitle: 'Colonel', givenName: 'Ann', familyName: 'Example' },
      ...{ office: both(''), organisation: both('') },
    };
    expect(subjectName({ before: null, after: person }, 'en', order)).toBe('Colonel Ann Example');
  });

  it('is the last one it had when it was removed', () => {
    expect(subjectName({ before: { title: both('Gone') }, after: null }, 'en', order)).toBe('Gone');
  });

  it('is empty where the entry does not say', () => {
    for (const after of [null, { state: 'invited' }, { name: 'plain' }, { title: null }]) {
      expect(subjectName({ before: null, after }, 'en', order)).toBe('');
    }
  });
});
