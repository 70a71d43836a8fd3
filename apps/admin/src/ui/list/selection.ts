import { useRef, useState } from 'react';
import { keyOf, type Row } from './column.js';

export type Picked<Item extends Row> = ReadonlyMap<string, Item>;

/** The rows from one place of a list to another, in either direction, both included. */
export function rangeOf<Item>(rows: readonly Item[], from: number, to: number): readonly Item[] {
  return rows.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** A selection with some rows in or out of it; never more than `most`. */
export function withRows<Item extends Row>(
  picked: Picked<Item>,
  rows: readonly Item[],
  on: boolean,
  most: number,
): Picked<Item> {
  const next = new Map(picked);
  for (const row of rows) {
    if (!on) next.delete(keyOf(row));
    else if (next.has(keyOf(row)) || next.size < most) next.set(keyOf(row), row);
  }
  return next;
}

/** Which rows are ticked, across the pages of the list; at most as many as one request may name. */
export function useSelection<Item extends Row>(most: number) {
  const [picked, setPicked] = useState<Picked<Item>>(new Map());
  /** Where the last box was ticked, for a range with Shift. */
  const anchor = useRef<number | null>(null);
  const set = (rows: readonly Item[], on: boolean) =>
    setPicked((before) => withRows(before, rows, on, most));
  return {
    most,
    picked,
    set,
    /** Ticks or unticks a row, or with Shift all rows from the last one on. */
    toggle: (rows: readonly Item[], index: number, on: boolean, range: boolean) => {
      set(rangeOf(rows, range ? (anchor.current ?? index) : index, index), on);
      anchor.current = index;
    },
    /** Another page: a range starts anew. */
    turn: () => {
      anchor.current = null;
    },
    clear: () => {
      anchor.current = null;
      setPicked(new Map());
    },
  };
}

export type Selection<Item extends Row> = ReturnType<typeof useSelection<Item>>;
