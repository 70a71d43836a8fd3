import type { ReactNode } from 'react';
import { useI18n } from '../../i18n/i18n.js';
import { Button } from '../button.js';
import { FilterSelect } from './filter-select.js';
import { SearchBox } from './search-box.js';
import type { Option } from '../select.js';

/** A filter with a few values to choose from. */
export interface Choice {
  name: string;
  label: string;
  /** The words of "no filter", such as All rooms. */
  all: string;
  options: readonly Option[];
  /** Another filter that ends when this one changes. */
  ends?: string;
}

interface FilterBarProps {
  list: {
    filters: Partial<Record<string, string | number>>;
    filtered: boolean;
    set: (changes: Record<string, string | undefined>, replace?: boolean) => void;
    clear: () => void;
  };
  /** The words of the search; absent where the list has none. */
  search?: string;
  choices: readonly Choice[];
  children?: ReactNode;
}

/** What a list can be narrowed by: words, choices, and the way back to all of it. */
export function FilterBar({ list, search, choices, children }: FilterBarProps) {
  const { t } = useI18n();
  const { filters, filtered, set, clear } = list;
  const controls = choices.length + (search ? 1 : 0);
  const width = children ? ' filterbar-free' : controls < 3 ? ` filterbar-${controls}` : '';
  return (
    <search className={`filterbar${width}`}>
      {search && (
        <SearchBox
          label={search}
          value={String(filters['q'] ?? '')}
          onSearch={(q) => set({ q }, true)}
        />
      )}
      {choices.map(({ name, label, all, options, ends }) => (
        <FilterSelect
          key={name}
          label={label}
          all={all}
          value={filters[name]?.toString()}
          options={options}
          onChange={(value) => set({ [name]: value, ...(ends && { [ends]: undefined }) })}
        />
      ))}
      {filtered && controls > 1 && (
        <Button kind="quiet" onClick={clear}>
          {t.common.clearFilters}
        </Button>
      )}
      {children}
    </search>
  );
}
