import { type Language, LANGUAGES, localised, type Phrase, phraseOf } from '#shared/languages';
import type { Table } from './bounded-table.js';
import { settled } from './formulas.js';

/** A column: how a cell shows an object, and what a changed cell makes of the draft of its input. */
export interface Column<Row, Draft, Context> {
  key: string;
  heading: Phrase;
  /** Headings it had before, which are still read. */
  former?: readonly string[];
  /** Path of the input that it holds, for what the validator says of it. */
  path: string;
  show: (row: Row, language: Language, context: Context) => string;
  /** Puts the cell into the draft; answers what is wrong with it. */
  read: (cell: string, draft: Draft, context: Context) => Phrase | void;
}

export const ID_HEADING = localised('ID (leave as it is)', 'Identifiant (ne pas modifier)');
export const VERSION_HEADING = localised('Version (leave as it is)', 'Version (ne pas modifier)');

export interface Exported {
  id: string;
  /** Text that changes whenever the object does. */
  stamp: string;
}

/** The heading of the column that holds a field in one language: `Title (FR)`. */
export function inLanguage(heading: Phrase, language: string): Phrase {
  return phraseOf((each) => `${heading[each]} (${language.toUpperCase()})`);
}

/** Objects as a table. */
export function tableOf<Row, Draft, Context>(
  columns: readonly Column<Row, Draft, Context>[],
  rows: readonly { row: Row; exported: Exported }[],
  language: Language,
  context: Context,
): Table {
  return [
    [ID_HEADING, VERSION_HEADING, ...columns.map(({ heading }) => heading)].map(
      (heading) => heading[language],
    ),
    ...rows.map(({ row, exported }) => [
      exported.id,
      exported.stamp,
      ...columns.map(({ show }) => show(row, language, context)),
    ]),
  ];
}

/** What an object's cells show in both languages, by column. */
export function cellsOf<Row, Draft, Context>(
  columns: readonly Column<Row, Draft, Context>[],
  row: Row,
  context: Context,
): Map<string, Phrase> {
  return new Map(
    columns.map(({ key, show }) => [key, phraseOf((each) => show(row, each, context))]),
  );
}

/** Whether a cell still says what the object says, in either language. */
export function isSame(cell: string, shown: Phrase): boolean {
  return LANGUAGES.some((language) => settled(shown[language]) === settled(cell));
}

/** `C` for 2. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCodePoint(65 + (index % 26));
}
