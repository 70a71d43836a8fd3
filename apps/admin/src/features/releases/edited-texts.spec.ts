import { describe, expect, it } from 'vitest';
import { editedTexts, textChange } from './edited-texts.js';

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

describe('a text that was changed', () => {
  it('names the words that went and came, between those that stayed', () => {
    expect(textChange('The old hall is open', 'The new large hall is open')).toEqual({
      ...{ start: 'The ', removed: 'old', added: 'new large', end: ' hall is open' },
    });
  });

  it('has nothing removed where something was only added, and the reverse', () => {
    expect(textChange('One.', 'One. Two.')).toMatchObject({ removed: '', added: ' Two.' });
    expect(textChange('One. Two.', 'One.')).toMatchObject({ removed: ' Two.', added: '' });
    expect(textChange('', 'New')).toEqual({ start: '', removed: '', added: 'New', end: '' });
  });

  it('counts a word once where it stands twice', () => {
    expect(textChange('a a', 'a a a')).toEqual({ start: 'a a', removed: '', added: ' a', end: '' });
  });

  it('leaves out what is far from the change', () => {
    const long = 'word '.repeat(100);
    const { start, end } = textChange(`${long}old ${long}`, `${long}new ${long}`);
    expect([start.length < 200, start.startsWith('… word'), end.endsWith('…')]).toEqual([
      true,
      true,
      true,
    ]);
  });
});
