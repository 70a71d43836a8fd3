import { expect, it } from 'vitest';
import { spokenLanguages } from './spoken-languages.js';

it.each([
  ['en', ['en']],
  ['EN-gb', ['en']],
  ['en, fr', ['en', 'fr']],
  ['de/en', ['de', 'en']],
  ['en;fr;en', ['en', 'fr']],
  ['English', ['en']],
  ['Deutsch und Englisch', ['de', 'en']],
  ['français & anglais', ['fr', 'en']],
  ['日本語', ['ja']],
  ['Español', ['es']],
  ['', []],
  ['en,fr,de,it,es,pl', ['en', 'fr', 'de', 'it', 'es']],
])('%j is %j', (text, languages) => {
  expect(spokenLanguages(text)).toEqual({ languages, unknown: [] });
});

it('names what is no language', () => {
  expect(spokenLanguages('en, whatever it takes')).toEqual({
    languages: ['en'],
    unknown: ['whatever it takes'],
  });
  expect(spokenLanguages('x,'.repeat(100_000)).unknown.length).toBeLessThan(600);
});
