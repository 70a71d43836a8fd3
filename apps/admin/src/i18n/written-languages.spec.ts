import { expect, it } from 'vitest';
import { writtenLanguages } from './written-languages.js';

it('names the languages in which something is written, those of the conference first', () => {
  const before = { en: '', fr: 'Ancien' };
  const after = { de: 'Neu', fr: 'Nouveau', it: 'Nuovo' };
  expect(writtenLanguages(['de', 'en', 'fr'], before, after)).toEqual(['de', 'fr', 'it']);
  expect(writtenLanguages(['en'], {})).toEqual([]);
});
