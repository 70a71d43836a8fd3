import type { Column } from './column.js';

/** Which column a list is sorted by; in the address `name`, or `-name` for the other way round. */
export interface Sorting {
  key: string;
  down: boolean;
}

export function readSorting(parameter: string | undefined): Sorting | undefined {
  if (!parameter) return undefined;
  const down = parameter.startsWith('-');
  return { key: down ? parameter.slice(1) : parameter, down };
}

/** What the head of a column asks for next: up, down, and the list's own order again. */
export function nextSorting(now: Sorting | undefined, key: string): string | undefined {
  if (now?.key !== key) return key;
  return now.down ? undefined : `-${key}`;
}

/** The rows in the order of a column; in their own where no such column sorts. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | undefined,
  language: string,
): readonly Row[] {
  const by = columns.find(({ key }) => key === sorting?.key)?.sortBy;
  if (!by || !sorting) return rows;
  const way = sorting.down ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [by(one), by(other)];
    if (typeof a === 'number' && typeof b === 'number') return way * (a - b);
    return way * String(a).localeCompare(String(b), language, { numeric: true });
  });
}
