import { parse } from 'csv-parse/sync';
import type { BoundedTable } from './bounded-table.ts';
import { csvText } from './csv-text.ts';
import { unguarded } from './formulas.ts';

/** Puts the cells of a CSV file into the table; its delimiter is what the first line has most of. */
export function readCsv(content: Buffer, table: BoundedTable): void {
  const text = csvText(content);
  if (text === undefined) throw new Error('no text');
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (mark: string) => first.split(mark).length;
  const delimiter = [',', ';', '\t'].reduce((best, mark) =>
    count(mark) > count(best) ? mark : best,
  );
  let row = 0;
  parse(text, {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: false,
    on_record: (cells: string[]) => {
      cells.forEach((cell, column) => table.put(row, column, unguarded(cell)));
      row += 1;
      return null;
    },
  });
}
