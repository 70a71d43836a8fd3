import { describe, expect, it } from 'vitest';
import { fillSentence } from './fill-sentence.js';
import { PROBLEMS } from './problems.js';

const EN = 'The list has {count} {count|error|errors}. Correct {count|it|them}.';
const FR = 'La liste comporte {count} {count|erreur|erreurs}.';

describe('a sentence', () => {
  it.each([
    [0, 'The list has 0 errors. Correct them.', 'La liste comporte 0 erreur.'],
    [1, 'The list has 1 error. Correct it.', 'La liste comporte 1 erreur.'],
    [2, 'The list has 2 errors. Correct them.', 'La liste comporte 2 erreurs.'],
  ])('of %i has its words in the number of its language', (count, en, fr) => {
    expect(fillSentence(EN, { count }, 'en')).toBe(en);
    expect(fillSentence(FR, { count }, 'fr')).toBe(fr);
  });

  it('names a text in its language, and keeps what nobody named', () => {
    const title = { en: 'Opening', fr: 'Ouverture' };
    expect(fillSentence('{title} in {room}', { title }, 'en')).toBe('Opening in {room}');
    expect(fillSentence('{title} en {room}', { title }, 'fr')).toBe('Ouverture en {room}');
  });

  it('takes a value for what it is, also when it looks like a place for another', () => {
    expect(fillSentence('{a} {b}', { a: '{b}', b: '$&' }, 'en')).toBe('{b} $&');
  });

  it('says the same things in both languages', () => {
    const named = (text: string) => [...new Set(text.match(/(?<=\{)\w+/g))].sort();
    for (const { sentence } of Object.values(PROBLEMS)) {
      expect(named(sentence.fr), sentence.fr).toEqual(named(sentence.en));
    }
  });
});
