import type { ReactNode } from 'react';
import { type Column, columnClass } from './column.js';
import type { ColumnHead } from './use-sorting.js';

/** A first cell of the head and of each row: a box to tick. */
export interface Lead<Item> {
  isPicked: (row: Item) => boolean;
  head: (rows: readonly Item[]) => ReactNode;
  cell: (rows: readonly Item[], index: number) => ReactNode;
}

interface TableProps<Item> {
  title: string;
  columns: readonly Column<Item>[];
  rows: readonly Item[];
  keyOf: (row: Item, index: number) => string;
  /** The key of the row that is open beside the list. */
  current?: string | undefined;
  lead?: Lead<Item> | undefined;
  /** The head of a column, where it is more than its words. */
  head?: (column: Column<Item>) => ColumnHead;
}

/** Rows under columns that are declared once; what names a row is its header. */
export function Table<Item>({
  title,
  columns,
  rows,
  keyOf,
  current,
  lead,
  head,
}: TableProps<Item>) {
  return (
    <table className="table list">
      <caption className="vh">{title}</caption>
      <thead>
        <tr>
          {lead && <td className="c-check">{lead.head(rows)}</td>}
          {columns.map((column) => (
            <Head
              key={column.key}
              className={columnClass(column)}
              {...(head?.(column) ?? { content: column.head })}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const key = keyOf(row, index);
          return (
            <tr
              key={key}
              className={lead?.isPicked(row) ? 'is-checked' : undefined}
              aria-current={key === current || undefined}
            >
              {lead && <td className="c-check">{lead.cell(rows, index)}</td>}
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Head({ content, order, className }: ColumnHead & { className: string | undefined }) {
  if (content === '') return <td className={className} />;
  return (
    <th scope="col" className={className} aria-sort={order}>
      {content}
    </th>
  );
}

function Cell<Item>({ column, row }: { column: Column<Item>; row: Item }) {
  const className = columnClass(column);
  if (!column.names) return <td className={className}>{column.cell(row)}</td>;
  return (
    <th scope="row" className={className}>
      {column.cell(row)}
    </th>
  );
}
