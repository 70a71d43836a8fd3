import { describe, expect, it } from 'vitest';
import { isLocalised, withLanguages, withoutAddedBlanks } from './localised.js';

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

  it('is sent without the languages in which nobody wrote it, then or now', () => {
    const read = {
      title: { en: 'Title', fr: '' },
      talks: [{ title: { en: 'Talk' } }],
      seats: null,
    };
    const shown = withLanguages(read, ['en', 'fr', 'de']);
    expect(withoutAddedBlanks(shown, read)).toEqual(read);
    const typed = { ...shown, title: { en: '', fr: '', de: 'Titel' } };
    expect(withoutAddedBlanks(typed, read)).toEqual({ ...read, title: typed.title });
  });

  it('is sent whole where nothing was read', () => {
    const typed = { title: { en: 'Title', fr: '' }, talks: [{ title: { en: '' } }] };
    expect(withoutAddedBlanks(typed, undefined)).toEqual(typed);
  });
});
