import { describe, expect, it } from 'vitest';
import { editedTexts } from './edited-texts.js';

describe('what an edited part said and says', () => {
  const both = (en: string, fr: string) => ({ en, fr });
  const order = ['en', 'fr'];

  it('is shown in the language that was edited, whatever the reader speaks', () => {
    const field = {
      name: 'abstract',
      before: both('Same', 'Ancien'),
      after: both('Same', 'Nouveau'),
    };
    expect(editedTexts(field, 'en', order)).toEqual([
      { language: 'fr', before: 'Ancien', after: 'Nouveau' },
    ]);
  });

  it('is shown in both languages when both were written anew', () => {
    const field = { name: 'title', before: both('Old', 'Ancien'), after: both('New', 'Nouveau') };
    expect(editedTexts(field, 'fr', order).map(({ language }) => language)).toEqual(['en', 'fr']);
  });

  it('is shown in the order of the languages of the conference, others behind', () => {
    const text = (word: string) => ({ en: word, fr: word, de: word });
    const field = { name: 'title', before: text('Old'), after: text('New') };
    const shown = editedTexts(field, 'en', ['de', 'en']);
    expect(shown.map(({ language }) => language)).toEqual(['de', 'en', 'fr']);
  });

  it('is shown in the main language where the reader\u2019s is not among them', () => {
    const field = { name: 'track', before: { de: 'Luft' }, after: { de: 'Raum' } };
    expect(editedTexts(field, 'en', ['de'])).toEqual([
      { language: 'de', before: 'Luft', after: 'Raum' },
    ]);
  });

  it('is shown once where it says the same in both', () => {
    const field = { name: 'track', before: both('Air', 'Air'), after: both('Space', 'Espace') };
    expect(editedTexts(field, 'fr', order)).toEqual([
      { language: 'fr', before: 'Air', after: 'Espace' },
    ]);
  });
});
