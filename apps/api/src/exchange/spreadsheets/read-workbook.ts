import { Archive } from './archive.ts';
import type { BoundedTable } from './bounded-table.ts';
import { dateText } from './date-formats.ts';
import { readXml } from './sheet-xml.ts';
import { findParts, readDateStyles, readStrings, RichText, unescaped } from './workbook-parts.ts';

/** Puts the first sheet of a workbook (XLSX) into the table. Throws LimitExceeded, and anything on what is none. */
export async function readWorkbook(content: Buffer, table: BoundedTable): Promise<void> {
  const { limits } = table;
  const archive = await Archive.open(content, limits.unpacked);
  const parts = await findParts(archive, limits);
  const strings = await readStrings(archive, parts.strings, limits);
  const dates = await readDateStyles(archive, parts.styles, limits);
  const cells = new CellReader();
  await readXml(archive.text(parts.sheet), limits, {
    open: (name, attributes) => cells.open(name, attributes),
    text: (text) => cells.add(text),
    close: (name) => {
      if (cells.close(name)) table.put(cells.row - 1, cells.column - 1, textOf(cells));
    },
  });

  function textOf({ type, style, value, inline }: CellReader): string {
    if (type === 'inlineStr') return unescaped(inline);
    if (value === '' || type === 'e') return '';
    if (type === 'str') return unescaped(value);
    if (type === 's') return known(strings[Number(value)]);
    if (type === 'b') return known({ 1: 'true', 0: 'false' }[value]);
    if (type === 'd') return value.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d).*/, '$1 $2');
    const number = Number(value);
    if (Number.isNaN(number)) throw new Error('no number');
    return dates[Number(style)] ? dateText(number, parts.since1904) : String(number);
  }
}

/** Where the cell that is read is, and what it holds. */
class CellReader {
  /** Counted from 1. */
  row = 0;
  column = 0;
  type = 'n';
  style: string | undefined;
  value = '';
  private readonly rich = new RichText();
  private isValue = false;

  get inline(): string {
    return this.rich.text;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') this.goTo(Number(attributes['r'] ?? this.row + 1), 0);
    else if (name === 'c') this.begin(attributes);
    else if (name === 'v') this.isValue = true;
    else this.rich.open(name);
  }

  add(text: string): void {
    if (this.isValue) this.value += text;
    else this.rich.add(text);
  }

  /** Whether a cell is read now. */
  close(name: string): boolean {
    if (name === 'v') this.isValue = false;
    else this.rich.close(name);
    return name === 'c';
  }

  private begin({ r, t = 'n', s }: Record<string, string>): void {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(r ?? '') ?? [];
    if (letters) this.goTo(Number(digits), columnOf(letters));
    else this.column += 1;
    this.type = t;
    this.style = s;
    this.value = '';
    this.rich.begin();
  }

  /** Cells come in their order, so that none is told twice. */
  private goTo(row: number, column: number): void {
    const isNext = row > this.row || (row === this.row && column > this.column);
    if (!isNext) throw new Error('out of order');
    this.row = row;
    this.column = column;
  }
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.codePointAt(0)! - 64;
  return column;
}

function known(text: string | undefined): string {
  if (text === undefined) throw new Error('unknown value');
  return text;
}
