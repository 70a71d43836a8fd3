import { useState } from 'react';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../button.js';
import type { Column } from './column.js';
import { Table } from './table.js';

/** Rows drawn at first, and with each press of the button. */
const STEP = 200;

interface ScrolledTableProps<Item> {
  title: string;
  columns: readonly Column<Item>[];
  rows: readonly Item[];
  keyOf: (row: Item, index: number) => string;
}

/** A table of its own height that may be long: it scrolls, and draws more rows when asked. */
export function ScrolledTable<Item>({ title, columns, rows, keyOf }: ScrolledTableProps<Item>) {
  const { t } = useI18n();
  const [shown, setShown] = useState(STEP);
  const left = rows.length - shown;
  return (
    <div className="table-wrap box table-scroll" role="region" aria-label={title} tabIndex={0}>
      <Table title={title} columns={columns} rows={rows.slice(0, shown)} keyOf={keyOf} />
      {left > 0 && (
        <p className="box-body">
          {t.list.more(left)}{' '}
          <Button onClick={() => setShown(shown + STEP)}>{t.list.showMore}</Button>
        </p>
      )}
    </div>
  );
}
