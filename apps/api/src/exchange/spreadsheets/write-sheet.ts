import { stringify } from 'csv-stringify/sync';
import writeXlsx from 'write-excel-file/node';
import type { SheetFormat } from '#shared/exchange/spreadsheets';
import type { Language } from '#shared/languages';
import type { Table } from './bounded-table.js';
import { escapedForXlsx, guarded } from './formulas.js';

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
