import { describe, expect, it } from 'vitest';
import type { Column } from './column.js';
import { nextSorting, readSorting, sorted } from './sorting.js';

interface Row {
  name: string;
  seats: number;
}

const rows: Row[] = [
  { name: 'Room 10', seats: 40 },
  { name: 'Été', seats: 120 },
  { name: 'Room 9', seats: 8 },
];
const columns: Column<Row>[] = [
  { key: 'name', head: 'Name', cell: ({ name }) => name, sortBy: ({ name }) => name },
  { key: 'seats', head: 'Seats', cell: ({ seats }) => seats, sortBy: ({ seats }) => seats },
  { key: 'edit', head: '', cell: () => null },
];
const order = (parameter?: string) =>
  sorted(rows, columns, readSorting(parameter), 'fr').map(({ seats }) => seats);

describe('a sorted list', () => {
  it('follows numbers by size and names as the language sorts them', () => {
    expect(order('seats')).toEqual([8, 40, 120]);
    expect(order('-seats')).toEqual([120, 40, 8]);
    expect(order('name')).toEqual([120, 8, 40]);
    expect(order('-name')).toEqual([40, 8, 120]);
  });

  it('keeps its own order without a column that sorts', () => {
    for (const parameter of [undefined, '', 'edit', 'other']) {
      expect(order(parameter)).toEqual([40, 120, 8]);
    }
  });

  it('goes up, then down, then back to its own order', () => {
    expect(nextSorting(undefined, 'name')).toBe('name');
    expect(nextSorting(readSorting('seats'), 'name')).toBe('name');
    expect(nextSorting(readSorting('name'), 'name')).toBe('-name');
    expect(nextSorting(readSorting('-name'), 'name')).toBeUndefined();
  });
});
