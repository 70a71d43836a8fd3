import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Page } from '#shared/page';
import type { Query } from '../../api/client.js';
import type { ApiProblem } from '../../api/problem.js';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../button.js';
import { Loaded } from '../loaded.js';
import { BulkBar, type SelectionWords } from './bulk-bar.js';
import { type Column, keyOf, type Row } from './column.js';
import { Empty } from './empty.js';
import { Pager } from './pager.js';
import { useSelectBoxes } from './select-boxes.js';
import type { Selection } from './selection.js';
import { useSorting } from './use-sorting.js';
import { Table } from './table.js';

/** A list as `useList` keeps it, or one that is on one page whole, which can be sorted. */
interface ListState<Item> {
  answer: UseQueryResult<Page<Item>, ApiProblem>;
  pages?: {
    path: string;
    query: Query;
    filtered: boolean;
    clear: () => void;
    turn: (page: number) => void;
  };
}

interface EmptyWords {
  title: string;
  text?: string;
}

/** Ticked rows: what they are called, and what can be done with them. */
export interface Selecting<Item extends Row> {
  selection: Selection<Item>;
  nameOf: (row: Item) => string;
  words: SelectionWords;
  actions: ReactNode;
}

interface ListProps<Item extends Row> {
  title: string;
  list: ListState<Item>;
  columns: readonly Column<Item>[];
  empty: EmptyWords;
  /** Said when a filter matches nothing. */
  noMatch?: EmptyWords;
  /** The row that is open beside the list. */
  current?: string | undefined;
  /** Undefined for those who may not change anything. */
  selecting?: Selecting<Item> | undefined;
}

/** The rows of a list with what every list has: boxes, order, pages, and what to do when there are none. */
export function List<Item extends Row>(props: ListProps<Item>) {
  const { title, list, columns, empty, noMatch, current, selecting } = props;
  const { answer, pages } = list;
  const { t } = useI18n();
  const sorting = useSorting(columns, !pages);
  const boxes = useSelectBoxes(selecting);
  return (
    <>
      {selecting && pages && selecting.selection.picked.size > 0 && (
        <BulkBar {...selecting} {...pages} total={answer.data?.total ?? 0}>
          {selecting.actions}
        </BulkBar>
      )}
      <Loaded query={answer}>
        {(page) => {
          if (page.total === 0) {
            return pages?.filtered ? (
              <Empty
                title={noMatch?.title ?? t.common.nothingMatches}
                action={<Button onClick={pages.clear}>{t.common.clearFilters}</Button>}
              >
                {noMatch?.text}
              </Empty>
            ) : (
              <Empty title={empty.title}>{empty.text}</Empty>
            );
          }
          return (
            <div aria-busy={answer.isPlaceholderData}>
              <div className="table-wrap box">
                <Table
                  title={title}
                  columns={columns}
                  rows={sorting.sort(page.items)}
                  keyOf={keyOf}
                  current={current}
                  head={sorting.head}
                  lead={boxes}
                />
              </div>
              {pages && (
                <Pager
                  page={page}
                  onPage={(number) => {
                    selecting?.selection.turn();
                    pages.turn(number);
                  }}
                />
              )}
            </div>
          );
        }}
      </Loaded>
    </>
  );
}
