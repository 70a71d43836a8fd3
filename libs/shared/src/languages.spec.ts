import { describe, expect, it } from 'vitest';
import { canonicalTag, isLanguageTag } from './language-tags.js';
import {
  allTexts,
  interfaceLanguages,
  isKin,
  isLanguage,
  isSameText,
  isSingular,
  isUntranslated,
  isWritten,
  LANGUAGES,
  languageOf,
  localised,
  phraseOf,
  textIn,
} from './languages.js';

describe('the languages of the interface', () => {
  it('are those that go with the content, best first, or all', () => {
    expect([
      interfaceLanguages(['fr', 'en-GB', 'fr-CA']),
      interfaceLanguages(['es', 'fr']),
      interfaceLanguages(['de']),
    ]).toEqual([['fr', 'en'], ['fr'], ['en', 'fr']]);
  });

  it('are English and French, in which the product says everything', () => {
    expect(LANGUAGES).toEqual(['en', 'fr']);
    expect(['en', 'fr', 'de', '', undefined].filter(isLanguage)).toEqual(['en', 'fr']);
    expect(phraseOf((language) => `in ${language}`)).toEqual({ en: 'in en', fr: 'in fr' });
    expect([localised('A'), localised('A', 'B')]).toEqual([
      { en: 'A', fr: '' },
      { en: 'A', fr: 'B' },
    ]);
  });

  it('count nothing, one and two each in its way', () => {
    const singular = LANGUAGES.map((each) => [0, 1, 2].map((count) => isSingular(count, each)));
    expect(singular).toEqual([
      [false, true, false],
      [true, true, false],
    ]);
  });
});

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

  it('is shown in that of another country only where that is written', () => {
    expect(languageOf({ 'nl-NL': '', fr: 'F', nl: 'N' }, 'nl-BE')).toBe('nl');
    expect(languageOf({ fr: 'F', 'nl-NL': '' }, 'nl-BE')).toBe('fr');
    expect(textIn({ fr: 'F' }, 'en')).toBe('F');
    expect([isKin('en', 'en-GB'), isKin('pt-BR', 'pt'), isKin('en', 'eng')]).toEqual([
      ...[true, true, false],
    ]);
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
    expect(isUntranslated({ de: 'Tagung', en: ' ' }, 'en')).toBe(true);
    expect([isWritten(text), isWritten({ de: ' ' }), isWritten({})]).toEqual([true, false, false]);
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
