import { describe, expect, it } from 'vitest';
import { isLocalised, withLanguages } from './localised.js';

describe('a text by language', () => {
  it('is told from what merely looks like one', () => {
    expect([{}, { de: 'Saal' }, { en: 'Hall', 'pt-BR': '' }].map(isLocalised)).toEqual([
      true,
      true,
      true,
    ]);
    const others = [null, 'Hall', ['en'], { url: 'x', label: 'y' }, { en: 1 }, { role: 'briefer' }];
    expect(others.map(isLocalised)).toEqual(others.map(() => false));
  });

  it('gets an entry for every language, wherever it stands, and keeps what it says', () => {
    const input = {
      title: { fr: 'Titre' },
      summary: {},
      talks: [{ title: { en: 'Talk' }, speakerIds: ['7'] }],
      links: [{ url: 'https://example.org', label: 'A link' }],
      trackId: null,
      seats: 12,
    };
    expect(withLanguages(input, ['en', 'de'])).toEqual({
      title: { en: '', de: '', fr: 'Titre' },
      summary: { en: '', de: '' },
      talks: [{ title: { en: 'Talk', de: '' }, speakerIds: ['7'] }],
      links: [{ url: 'https://example.org', label: 'A link' }],
      trackId: null,
      seats: 12,
    });
  });
});
