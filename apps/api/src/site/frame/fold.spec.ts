import { expect, it } from 'vitest';
import { fold, hasAllWords } from './fold.js';

it('ignores case, accents, ligatures and the kind of apostrophe', () => {
  expect(fold('L’ŒUVRE d’Été')).toBe("l'oeuvre d'ete");
});

it('wants every word, anywhere', () => {
  expect(hasAllWords(fold('Space Assurance, Room 1'), '  room   SPACE ')).toBe(true);
  expect(hasAllWords(fold('Space Assurance'), 'space room')).toBe(false);
});
