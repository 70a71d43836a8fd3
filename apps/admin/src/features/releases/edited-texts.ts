import { type Language, LANGUAGES } from '#shared/languages';
import type { EditedField } from '#shared/releases/changes';

/** Parts that are written in each language; all others say the same in both. */
const WRITTEN = ['title', 'summary', 'abstract', 'talks'];
/** Characters of what stayed that are shown beside what changed. */
const CONTEXT = 160;

/** One reading of an edited part. */
export interface EditedText {
  language: Language;
  before: string;
  after: string;
}

/** An edited part in the reader's language or, where it is written in each, in every language in which it changed. */
export function editedTexts({ name, before, after }: EditedField, reader: Language): EditedText[] {
  const changed = LANGUAGES.filter((language) => before[language] !== after[language]);
  const [first = reader] = changed;
  const shown = WRITTEN.includes(name)
    ? changed
    : [changed.includes(reader) || changed.length === 0 ? reader : first];
  return shown.map((language) => ({
    language,
    before: before[language],
    after: after[language],
  }));
}

/** What was taken out of a text and what was put in, between what stayed. */
export interface TextChange {
  start: string;
  removed: string;
  added: string;
  end: string;
}

/** Compares whole words, from both ends; of long stretches that stayed only the nearest words are kept. */
export function textChange(before: string, after: string): TextChange {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const most = Math.min(was.length, is.length);
  let start = 0;
  while (start < most && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < most - start && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  const middle = (words: string[]) => words.slice(start, words.length - end).join('');
  return {
    start: lastOf(is.slice(0, start).join('')),
    removed: middle(was),
    added: middle(is),
    end: firstOf(is.slice(is.length - end).join('')),
  };
}

/** Words and the spaces between them, so that joining them gives the text again. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|\S+/g) ?? [];
}

function lastOf(text: string): string {
  return text.length <= CONTEXT ? text : text.slice(-CONTEXT).replace(/^\S*/, '…');
}

function firstOf(text: string): string {
  return text.length <= CONTEXT ? text : text.slice(0, CONTEXT).replace(/\S*$/, '…');
}
