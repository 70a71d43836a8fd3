import type { ReactNode } from 'react';

/** A row of a list, known by its id or, as a release, by its number. */
export type Row = { id: string } | { number: number };

export function keyOf(row: Row): string {
  return 'id' in row ? row.id : String(row.number);
}

/** One column of a list: its head, what stands in it, and where it has no room any more. */
export interface Column<Item> {
  key: string;
  /** Empty over buttons and marks that need no head. */
  head: string;
  cell: (row: Item) => ReactNode;
  /** What the row is called; read before its other cells. */
  names?: true;
  /** Which columns leave the table first as it narrows; what is told in the sub-line leaves on a phone. */
  leaves?: 'first' | 'second' | 'on-phone';
  kind?: 'title' | 'number' | 'time' | 'mark' | 'clipped' | 'unbroken' | 'actions';
  /** Sorts a list that is on one page whole. */
  sortBy?: (row: Item) => string | number;
}

/** The classes of a column's head and cells. */
export function columnClass({ kind, leaves }: Column<never>): string | undefined {
  return [kind && `c-${kind}`, leaves && `leaves-${leaves}`].filter(Boolean).join(' ') || undefined;
}
