import { expect, it } from 'vitest';
import { spokenLanguages } from './spoken-languages.js';

it('offers the languages of the conference, whatever the country, then those of the product', () => {
  expect(spokenLanguages(['de', 'pt-BR', 'pt', 'en'])).toEqual(['de', 'pt', 'en', 'fr']);
  expect(spokenLanguages(['fr', 'fr-CA'])).toEqual(['fr', 'en']);
});
