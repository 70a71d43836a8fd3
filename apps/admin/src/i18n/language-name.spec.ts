import { describe, expect, it } from 'vitest';
import { languageName, ownName } from './language-name.js';

describe('the name of a language', () => {
  it('is what another language calls it', () => {
    expect([languageName('fr', 'en'), languageName('en', 'fr')]).toEqual(['French', 'anglais']);
  });

  it('is its own as a head', () => {
    expect(['en', 'fr', 'de'].map(ownName)).toEqual(['English', 'Français', 'Deutsch']);
  });
});
