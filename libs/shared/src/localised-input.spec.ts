import { validateSync } from 'class-validator';
import { expect, it } from 'vitest';
import { IsLocalised, IsWrittenInOneLanguage, LocalisedLine } from './localised-input.js';
import { fieldErrors } from './problems/input-messages.js';

class Input {
  @IsLocalised(LocalisedLine) @IsWrittenInOneLanguage() title: unknown;
}

function faultsOf(title: unknown) {
  return fieldErrors(
    validateSync(Object.assign(new Input(), { title }), { stopAtFirstError: true }),
  );
}

it.each([
  [{ de: 'Tagung' }],
  [{ en: '', fr: '', 'pt-BR': 'Conferência' }],
  [Object.fromEntries(['de', 'en', 'es', 'fr', 'it', 'nl'].map((tag) => [tag, 'x']))],
])('takes %j as a text by language', (title) => {
  expect(faultsOf(title)).toEqual([]);
});

it.each([
  [undefined, { path: 'title', code: 'required' }],
  ['Tagung', { path: 'title', code: 'isObject' }],
  [['Tagung'], { path: 'title', code: 'isObject' }],
  [
    { en: ' ', de: '' },
    { path: 'title', code: 'isWrittenInOneLanguage' },
  ],
  [{}, { path: 'title', code: 'isWrittenInOneLanguage' }],
  [
    { en: 'A', german: 'B' },
    { path: 'title.german', code: 'isLanguageTag' },
  ],
  [
    { en: 'A', 'pt-br': 'B' },
    { path: 'title.pt-br', code: 'isLanguageTag' },
  ],
  [{ de: 5 }, { path: 'title.de', code: 'isString' }],
  [{ de: 'x'.repeat(201) }, { path: 'title.de', code: 'maxLength', limit: '200' }],
  [
    Object.fromEntries([...'abcdefghijklm'].map((letter) => [`a${letter}`, 'x'])),
    { path: 'title', code: 'arrayMaxSize', limit: '12' },
  ],
])('refuses %j', (title, error) => {
  expect(faultsOf(title)).toEqual([error]);
});
