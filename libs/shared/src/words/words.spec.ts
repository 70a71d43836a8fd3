import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../languages.js';
import {
  editedFieldName,
  editedFieldNames,
  inEveryLanguage,
  withinSentence,
  WORDS,
} from './words.js';

describe('the words of the product', () => {
  it.each(LANGUAGES)('tell the parts of a session apart where one is chosen (%s)', (language) => {
    const choices = Object.values(WORDS[language].roles).map(({ choice }) => choice);
    expect(new Set(choices).size).toBe(choices.length);
  });

  it('say one thing in every language', () => {
    expect(inEveryLanguage(({ formats }) => formats.panel)).toEqual({
      en: 'Panel',
      fr: 'Table ronde',
    });
  });

  it('begin without a capital within a sentence, abbreviations excepted', () => {
    const names = ['Title', 'État', 'PDF', 'Links to PDF'];
    expect(names.map(withinSentence)).toEqual(['title', 'état', 'PDF', 'links to PDF']);
    expect(editedFieldNames(['title', 'speakers'], 'en')).toBe('title, speakers');
    expect(editedFieldNames(['title', 'track'], 'fr')).toBe('titre, thématique');
    expect(editedFieldNames([], 'fr')).toBe('');
  });

  it('name what a list of changes names, and leave a name they do not know', () => {
    const names = ['title', 'track', 'speakers', 'slides', 'constructor'];
    expect(names.map((name) => editedFieldName(name, 'fr'))).toEqual([
      'Titre',
      'Thématique',
      'Intervenants',
      'Supports',
      'constructor',
    ]);
  });
});
