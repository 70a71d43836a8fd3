import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import readXlsx from 'read-excel-file/node';
import writeXlsx from 'write-excel-file/node';
import { type SheetFormat, SHEET_ROWS_MAX } from '#shared/exchange/spreadsheets';
import type { Language } from '#shared/languages';
import { Problem } from '../../http/problem.js';
import { csvText } from './csv-text.js';
import { escapedForXlsx, guarded, unguarded } from './formulas.js';
import { unpacksWithin } from './zip-sizes.js';

/** A table of texts; the first row is the heading. */
export type Table = string[][];

/** What a workbook may unpack to: 5,000 sessions with long texts, in the eight tags a cell of the wordiest programs. */
const UNPACKED_MAX = { bytes: 40 * 1024 * 1024, tags: 1_000_000 };

/** A cell of text, in which a program computes nothing when somebody edits it either (ECMA-376-1, 18.8.30). */
const AS_TEXT = '@';

/** Lets programs read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A table as the bytes of a file, in which nothing is a formula. French programs expect semicolons in CSV. */
export async function writeSheet(
  table: Table,
  format: SheetFormat,
  language: Language,
): Promise<Buffer> {
  if (format === 'csv') {
    const rows = table.map((row) => row.map(guarded));
    const delimiter = language === 'fr' ? ';' : ',';
    // All in quotes: a line end inside a cell never ends the row, whatever the program takes for one.
    const options = { delimiter, record_delimiter: '\r\n', quoted: true };
    return Buffer.from(BYTE_ORDER_MARK + stringify(rows, options));
  }
  const [heading = [], ...rows] = table;
  const text = (value: string) =>
    value === ''
      ? null
      : { value: escapedForXlsx(value), type: String, format: AS_TEXT, wrap: true };
  const data = [
    heading.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(text)),
  ];
  const columns = heading.map((_, index) => ({ width: index === 0 ? 38 : 24 }));
  return writeXlsx(data, { columns, stickyRowsCount: 1 }).toBuffer();
}

/**
 * The table of a file, by what is inside it. Throws `sheet_unreadable`, `sheet_too_large` for too many rows, cells or
 * bytes once it is unpacked.
 */
export async function readSheet(content: Buffer): Promise<Table> {
  const isArchive = content.subarray(0, 2).toString('latin1') === 'PK';
  const table = isArchive ? await readWorkbook(content) : readCsv(content);
  if (table.length > SHEET_ROWS_MAX + 1) {
    throw new Problem('sheet_too_large', { rows: SHEET_ROWS_MAX });
  }
  return table;
}

async function readWorkbook(content: Buffer): Promise<Table> {
  if (!(await unpacksWithin(content, UNPACKED_MAX))) {
    throw new Problem('sheet_too_large', { rows: SHEET_ROWS_MAX });
  }
  try {
    const [sheet] = await readXlsx(content, { trim: false });
    return (sheet?.data ?? []).map((row) => row.map(cellText));
  } catch {
    throw new Problem('sheet_unreadable');
  }
}

/** Dates of a workbook have no zone: they are the conference's local time. They are fractions, so 09:05 may be 09:04:59.999. */
function cellText(value: unknown): string {
  if (value instanceof Date) {
    const minute = new Date(Math.round(value.getTime() / 60_000) * 60_000);
    return minute.toISOString().slice(0, 16).replace('T', ' ');
  }
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function readCsv(content: Buffer): Table {
  const text = csvText(content);
  if (text === undefined) throw new Problem('sheet_unreadable');
  try {
    const [first = ''] = text.split(/\r?\n/, 1);
    const count = (mark: string) => first.split(mark).length;
    const delimiter = [',', ';', '\t'].reduce((best, mark) =>
      count(mark) > count(best) ? mark : best,
    );
    const rows = parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      to: SHEET_ROWS_MAX + 2,
    });
    return rows.map((row) => row.map(unguarded));
  } catch {
    throw new Problem('sheet_unreadable');
  }
}
