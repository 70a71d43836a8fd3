/** A table of texts; the first row is the heading. */
export type Table = string[][];

/** What is read of a spreadsheet. */
export interface SheetLimits {
  /** With the heading. */
  rows: number;
  columns: number;
  /** That hold something. */
  cells: number;
  /** Characters of one cell, and of all together. */
  cellLength: number;
  characters: number;
  /** Bytes of what is read of a workbook, unpacked. */
  unpacked: number;
}

export class LimitExceeded extends Error {
  readonly limit: keyof SheetLimits;

  constructor(limit: keyof SheetLimits) {
    super(limit);
    this.limit = limit;
  }
}

/** A table that grows no further than its limits: one cell far away does not make all those before it. */
export class BoundedTable {
  readonly rows: Table = [];
  readonly limits: SheetLimits;
  private cells = 0;
  private characters = 0;

  constructor(limits: SheetLimits) {
    this.limits = limits;
  }

  /** Counted from 0. */
  put(row: number, column: number, text: string): void {
    if (text === '') return;
    this.refuse('rows', row + 1);
    this.refuse('columns', column + 1);
    this.refuse('cellLength', text.length);
    this.refuse('cells', (this.cells += 1));
    this.refuse('characters', (this.characters += text.length));
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row]!;
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }

  private refuse(limit: keyof SheetLimits, value: number): void {
    if (value > this.limits[limit]) throw new LimitExceeded(limit);
  }
}
