import { validateSync } from 'class-validator';
import { expect, it } from 'vitest';
import {
  IsLocalised,
  IsWrittenInOneLanguage,
  LocalisedLine,
  LocalisedMarkdown,
  LocalisedSummary,
} from './localised-input.js';
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
  [Object.fromEntries([...'abcdefghijkl'].map((letter) => [`a${letter}`, 'x']))],
  [{ de: 'x'.repeat(200) }],
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
  [null, { path: 'title', code: 'required' }],
  [{ de: null }, { path: 'title.de', code: 'required' }],
  [{ de: 5 }, { path: 'title.de', code: 'isString' }],
  [{ de: 'x'.repeat(201) }, { path: 'title.de', code: 'maxLength', limit: '200' }],
  [
    Object.fromEntries([...'abcdefghijklm'].map((letter) => [`a${letter}`, 'x'])),
    { path: 'title', code: 'arrayMaxSize', limit: '12' },
  ],
])('refuses %j', (title, error) => {
  expect(faultsOf(title)).toEqual([error]);
});

it('has a limit for each kind of text', () => {
  const limits = [LocalisedLine, LocalisedSummary, LocalisedMarkdown].map(({ max }) => max);
  expect(limits).toEqual([200, 600, 20_000]);
});

class Optional {
  @IsWrittenInOneLanguage('isShown') note: unknown;
  isShown?: boolean;
}

it('may be empty while what it explains is off', () => {
  const isTaken = (note: unknown, isShown?: boolean) =>
    validateSync(Object.assign(new Optional(), { note, isShown })).length === 0;
  const empty = { en: ' ' };
  expect([isTaken(empty), isTaken(empty, false), isTaken(empty, true)]).toEqual([
    ...[true, true, false],
  ]);
  expect([isTaken({ en: 'A' }, true), isTaken('no text by language', true)]).toEqual([true, true]);
});

it('says of both rules in English what they ask for', () => {
  const said = ['Tagung', {}].map((title) =>
    validateSync(Object.assign(new Input(), { title })).map(({ constraints }) => constraints),
  );
  expect(said).toEqual([
    [{ isLocalised: 'must be a text by language' }],
    [{ isWrittenInOneLanguage: 'write the text in at least one language' }],
  ]);
});
