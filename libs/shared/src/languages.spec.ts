import { describe, expect, it } from 'vitest';
import { canonicalTag, isLanguageTag } from './language-tags.js';
import { allTexts, isSameText, isUntranslated, languageOf, textIn } from './languages.js';

describe('a text that is not written in the wanted language', () => {
  const text = { de: 'Tagung', en: '', fr: 'Conférence', nl: 'Congres' };

  it.each([
    ['fr', [], 'fr'],
    ['en', ['en', 'nl', 'de'], 'nl'],
    ['en', ['es'], 'de'],
    ['nl-BE', ['fr'], 'nl'],
  ])('in %s of a conference in %j is shown in %s', (wanted, order, shown) => {
    expect(languageOf(text, wanted, order)).toBe(shown);
    expect(textIn(text, wanted, order)).toBe(text[shown as 'fr']);
  });

  it('is empty in the wanted one when nobody wrote it at all', () => {
    expect([languageOf({}, 'en', ['de']), textIn({ de: '' }, 'en', ['de'])]).toEqual(['en', '']);
  });

  it('counts as untranslated only when somebody wrote it elsewhere', () => {
    expect(['en', 'fr', 'es'].map((each) => isUntranslated(text, each))).toEqual([
      true,
      false,
      true,
    ]);
    expect(isUntranslated({ de: ' ', en: '' }, 'en')).toBe(false);
  });

  it('is found by all that is written', () => {
    expect(allTexts(text)).toEqual(['Tagung', 'Conférence', 'Congres']);
  });
});

it('says the same as one that names fewer languages, when those are empty', () => {
  expect(isSameText({ en: 'A', fr: '' }, { en: 'A', de: '' })).toBe(true);
  expect(isSameText({ en: 'A' }, { en: 'A', de: 'B' })).toBe(false);
});

describe('a language tag', () => {
  it.each([
    ['DE', 'de'],
    ['pt-br', 'pt-BR'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['sl-rozaj', 'sl-rozaj'],
    ['iw', 'he'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(canonicalTag(typed)).toBe(kept);
  });

  it.each(['', 'd', 'deutsch-', 'x-secret', 'de-u-co-phonebk', 'de_DE', '__proto__', 'a b'])(
    'is not %j',
    (typed) => {
      expect(canonicalTag(typed)).toBeUndefined();
    },
  );

  it('is taken only as it is kept', () => {
    expect(['pt-BR', 'pt-br', 5].map(isLanguageTag)).toEqual([true, false, false]);
  });
});
