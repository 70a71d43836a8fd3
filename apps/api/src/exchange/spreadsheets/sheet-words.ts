import { allTexts, type Language, LANGUAGES, type Localised, type Phrase } from '#shared/languages';
import { ATTRIBUTIONS, FORMATS, PART_ROLES, type PartRole } from '#shared/programme/panels';
import type { Vocabulary } from '#shared/words/vocabulary';
import { inEveryLanguage } from '#shared/words/words';

/** The words of a choice in the cells of a spreadsheet. */
export type Choice<Value extends string> = Record<Value, Phrase>;

function choiceOf<Value extends string>(
  values: readonly Value[],
  said: (words: Vocabulary, value: Value) => string,
): Choice<Value> {
  const words = values.map((value) => [value, inEveryLanguage((known) => said(known, value))]);
  return Object.fromEntries(words) as Choice<Value>;
}

export const FORMAT_WORDS = choiceOf(FORMATS, ({ formats }, format) => formats[format]);

export const ROLE_WORDS = choiceOf(PART_ROLES, ({ roles }, role) => roles[role].choice);

/** What roles were called in sheets of old, which are still read. */
export const FORMER_ROLE_WORDS = new Map<string, PartRole>([
  ['table ronde', 'panellist'],
  ['allocution', 'keynote'],
  ['exposé', 'briefer'],
]);

export const ATTRIBUTION_WORDS = choiceOf(
  ATTRIBUTIONS,
  ({ attributions }, attribution) => attributions[attribution],
);

export const ANSWER_WORDS = choiceOf(['yes', 'no'], (words, answer) => words[answer]);

/** Compares words as people write them: no difference by capitals, accents' spelling or blanks. */
export function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The value that a word stands for, in either language or by its own name. */
export function valueOfWord<Value extends string>(
  choice: Choice<Value>,
  word: string,
): Value | undefined {
  const wanted = folded(word);
  return (Object.keys(choice) as Value[]).find(
    (value) =>
      value === wanted || LANGUAGES.some((language) => folded(choice[value][language]) === wanted),
  );
}

/** The one of these that has the name, in any language; several cannot be told apart. */
export function namedBy<Item extends { name: Localised }>(
  items: readonly Item[],
  name: string,
): Item | 'none' | 'several' {
  const wanted = folded(name);
  const found = items.filter((item) => allTexts(item.name).some((text) => folded(text) === wanted));
  return found.length > 1 ? 'several' : (found[0] ?? 'none');
}

/** The word of a value in a language. */
export function wordOf<Value extends string>(
  choice: Choice<Value>,
  value: Value,
  language: Language,
): string {
  return choice[value][language];
}
