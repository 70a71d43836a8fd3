import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../button.js';
import type { Column } from './column.js';
import { useParameter } from './filters.js';
import { nextSorting, readSorting, sorted } from './sorting.js';

export interface ColumnHead {
  content: ReactNode;
  order?: keyof typeof ARROWS | undefined;
}

const ARROWS = { ascending: ArrowUp, descending: ArrowDown };

/** The order of a list that is on one page whole: chosen in the heads, kept in the address. */
export function useSorting<Item>(columns: readonly Column<Item>[], enabled: boolean) {
  const { language } = useI18n();
  const [parameter, setParameter] = useParameter('sort');
  const sorting = enabled ? readSorting(parameter) : undefined;

  function head({ key, head: words, sortBy }: Column<Item>): ColumnHead {
    if (!enabled || !sortBy) return { content: words };
    const order = sorting?.key === key ? (sorting.down ? 'descending' : 'ascending') : undefined;
    const Arrow = order ? ARROWS[order] : ArrowUpDown;
    const content = (
      <Button kind="quiet" className="sort" onClick={() => setParameter(nextSorting(sorting, key))}>
        {words}
        <Arrow className="icon icon-s" />
      </Button>
    );
    return { content, order };
  }

  return { head, sort: (rows: readonly Item[]) => sorted(rows, columns, sorting, language) };
}
