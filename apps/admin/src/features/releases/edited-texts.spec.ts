import { describe, expect, it } from 'vitest';
import { editedTexts } from './edited-texts.js';

describe('what an edited part said and says', () => {
  const both = (en: string, fr: string) => ({ en, fr });

  it('is shown in the language that was edited, whatever the reader speaks', () => {
    const field = {
      name: 'abstract',
      before: both('Same', 'Ancien'),
      after: both('Same', 'Nouveau'),
    };
    expect(editedTexts(field, 'en')).toEqual([
      { language: 'fr', before: 'Ancien', after: 'Nouveau' },
    ]);
  });

  it('is shown in both languages when both were written anew', () => {
    const field = { name: 'title', before: both('Old', 'Ancien'), after: both('New', 'Nouveau') };
    expect(editedTexts(field, 'fr').map(({ language }) => language)).toEqual(['en', 'fr']);
  });

  it('is shown once where it says the same in both', () => {
    const field = { name: 'track', before: both('Air', 'Air'), after: both('Space', 'Espace') };
    expect(editedTexts(field, 'fr')).toEqual([{ language: 'fr', before: 'Air', after: 'Espace' }]);
  });
});
