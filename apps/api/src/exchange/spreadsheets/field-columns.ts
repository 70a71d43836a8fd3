import { type FieldKinds, isInLanguages, sayField } from '#shared/field-kinds';
import type { Localised, Phrase } from '#shared/languages';
import { FAULTS } from './sheet-faults.js';
import { ANSWER_WORDS, type Choice, valueOfWord } from './sheet-words.js';
import { type Column, inLanguage } from './sheet.js';

interface FieldOfSheet<Content, Draft> {
  kinds: FieldKinds<Content>;
  field: keyof Content & string;
  heading: Phrase;
  former?: readonly string[];
  /** Of a choice. */
  words?: Choice<string>;
  inputOf: (draft: Draft) => object;
  /** The content languages of the conference. */
  languages: readonly string[];
}

/** The columns of a field whose kind can show and read its cells: of a localised text one for each language. */
export function fieldColumns<Content, Draft>(
  sheet: FieldOfSheet<Content, Draft>,
): Column<Content, Draft, unknown>[] {
  return isInLanguages(sheet.kinds[sheet.field]) ? columnsOfText(sheet) : [columnOf(sheet)];
}

function columnsOfText<Content, Draft>({
  kinds,
  field,
  heading,
  inputOf,
  languages,
}: FieldOfSheet<Content, Draft>): Column<Content, Draft, unknown>[] {
  return languages.map((language) => ({
    key: `${field}.${language}`,
    heading: inLanguage(heading, language),
    path: `${field}.${language}`,
    show: (row) => sayField(kinds, field, row, language),
    read: (cell, draft) => {
      const input = inputOf(draft) as Record<string, Localised>;
      input[field] = { ...input[field]!, [language]: cell };
    },
  }));
}

function columnOf<Content, Draft>({
  kinds,
  field,
  heading,
  former,
  words,
  inputOf,
}: FieldOfSheet<Content, Draft>): Column<Content, Draft, unknown> {
  const { name, blank } = kinds[field];
  const known: Choice<string> | undefined = name === 'yes-no' ? ANSWER_WORDS : words;
  return {
    key: field,
    heading,
    ...(former && { former }),
    path: field,
    show: (row, language) => {
      const said = sayField(kinds, field, row, language);
      return known?.[said]?.[language] ?? said;
    },
    read: (cell, draft) => {
      const value = cell === '' && name !== 'choice' ? blank : valueIn(cell, name, known);
      if (value === undefined) return name === 'number' ? FAULTS.number : FAULTS.word;
      Object.assign(inputOf(draft), { [field]: value });
    },
  };
}

/** What a cell says, of this kind; undefined where it says nothing of the kind. */
function valueIn(cell: string, kind: string, words: Choice<string> | undefined): unknown {
  if (kind === 'number') return /^\d{1,9}$/.test(cell.trim()) ? Number(cell) : undefined;
  if (kind === 'codes')
    return cell
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter(Boolean);
  if (!words) return cell;
  const word = valueOfWord(words, cell);
  return kind === 'yes-no' && word ? word === 'yes' : word;
}
