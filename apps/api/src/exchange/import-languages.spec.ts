import { expect, it } from 'vitest';
import { languagesOfFile, languagesOfNew, languagesToAdd } from './import-languages.js';

const said = (...languages: (string | null)[]) =>
  languages.map((language) => ({ languages: language === null ? [] : [language] }));

it('counts the languages of the sessions, the most frequent first', () => {
  expect(languagesOfFile(said('en', 'de', null, 'de'))).toEqual(['de', 'en']);
});

it.each([
  [[], ['en', 'fr']],
  [['en'], ['en', 'fr']],
  [['de'], ['de', 'en', 'fr']],
  [
    ['de', 'fr', 'es', 'it', 'nl', 'pl'],
    ['de', 'fr', 'es', 'it', 'en'],
  ],
])('of a file in %j makes a conference in %j', (spoken, languages) => {
  expect(languagesOfNew(spoken)).toEqual(languages);
});

it('adds to a conference what it lacks, as far as there is room for six', () => {
  expect(languagesToAdd(['de', 'en'], ['en', 'fr'])).toEqual({ added: ['de'], left: [] });
  const five = ['en', 'fr', 'es', 'it', 'nl'];
  expect(languagesToAdd(['de', 'pl'], five)).toEqual({ added: ['de'], left: ['pl'] });
});
