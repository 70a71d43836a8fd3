import { useI18n } from '../../i18n/i18n.js';
import type { SelectionWords } from './bulk-bar.js';
import { keyOf, type Row } from './column.js';
import type { Selection } from './selection.js';
import type { Lead } from './table.js';

interface BoxesOptions<Item extends Row> {
  selection: Selection<Item>;
  nameOf: (row: Item) => string;
  words: Pick<SelectionWords, 'selectPage'>;
}

/** The boxes of a list: one for each row, with Shift for a range, and one for the page. */
export function useSelectBoxes<Item extends Row>(
  selecting: BoxesOptions<Item> | undefined,
): Lead<Item> | undefined {
  const { t } = useI18n();
  if (!selecting) return undefined;
  const { selection, nameOf, words } = selecting;
  const isPicked = (row: Item) => selection.picked.has(keyOf(row));
  return {
    isPicked,
    head: (rows) => {
      const isWhole = rows.every(isPicked);
      return (
        <Box
          label={words.selectPage}
          checked={isWhole}
          onTick={() => selection.set(rows, !isWhole)}
        />
      );
    },
    cell: (rows, index) => {
      const row = rows[index];
      return (
        row && (
          <Box
            label={t.list.select(nameOf(row))}
            checked={isPicked(row)}
            onTick={(on, range) => selection.toggle(rows, index, on, range)}
          />
        )
      );
    },
  };
}

interface BoxProps {
  label: string;
  checked: boolean;
  onTick: (on: boolean, range: boolean) => void;
}

function Box({ label, checked, onTick }: BoxProps) {
  return (
    <label>
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        onChange={({ target, nativeEvent }) =>
          onTick(target.checked, (nativeEvent as MouseEvent).shiftKey)
        }
      />
    </label>
  );
}
