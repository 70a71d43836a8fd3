import '../bulk/bulk.css';
import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Page as PageOf } from '#shared/page';
import { FORMATS, type PanelSummaryView } from '#shared/programme/panels';
import { daysBetween } from '#shared/zoned-time';
import { useConference, useRead } from '../../../api/conference.js';
import { useRooms, useTracks } from '../../../api/lists.js';
import { dayName } from '../../../i18n/dates.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Button } from '../../../ui/button.js';
import { Empty } from '../../../ui/list/empty.js';
import { FilterSelect } from '../../../ui/list/filter-select.js';
import { useFilters } from '../../../ui/list/filters.js';
import { Loaded } from '../../../ui/loaded.js';
import { Page } from '../../../ui/page.js';
import { Pager } from '../../../ui/list/pager.js';
import { SearchBox } from '../../../ui/list/search-box.js';
import { useText } from '../../../ui/words.js';
import { BulkBar } from '../bulk/bulk-bar.js';
import { PanelTable } from './panel-table.js';
import { useSelection } from '../bulk/selection.js';

const FILTERS = [
  'q',
  'trackId',
  'roomId',
  'speakerId',
  'format',
  'audience',
  'placed',
  'translation',
  'day',
] as const;
type PanelFilters = ReturnType<typeof useFilters<(typeof FILTERS)[number]>>;

/** Every session of the draft: searched, filtered, a page at a time. */
export function PanelsPage({ sheets }: { sheets: ReactNode }) {
  const { t } = useI18n();
  const { view, may } = useConference();
  const filters = useFilters(FILTERS);
  const query = { ...filters.filters };
  const panels = useRead<PageOf<PanelSummaryView>>('/panels', query, { keep: true });
  const selected = useSelection();
  return (
    <Page
      title={t.panels.title}
      tools={
        <>
          {sheets}
          {may('programme.edit') && (
            <Link className="btn btn-primary" to={`/${view.slug}/panels/new`}>
              <Plus className="icon" />
              {t.panels.add}
            </Link>
          )}
        </>
      }
    >
      <FilterBar filters={filters} />
      <Loaded query={panels}>
        {(page) =>
          page.total > 0 ? (
            <div aria-busy={panels.isPlaceholderData}>
              {selected.selection.size > 0 && (
                <BulkBar selected={selected} total={page.total} filters={query} />
              )}
              <PanelTable
                panels={page.items}
                selected={may('programme.edit') ? selected : undefined}
              />
              <Pager
                page={page}
                onPage={(number) => {
                  selected.turn();
                  filters.set({ page: number });
                }}
              />
            </div>
          ) : filters.filtered ? (
            <Empty
              title={t.panels.noMatch}
              action={<Button onClick={filters.clear}>{t.common.clearFilters}</Button>}
            >
              {t.panels.noMatchText}
            </Empty>
          ) : (
            <Empty title={t.panels.empty}>{t.panels.emptyText}</Empty>
          )
        }
      </Loaded>
    </Page>
  );
}

function FilterBar({ filters: { filters, filtered, set, clear } }: { filters: PanelFilters }) {
  const { t, language } = useI18n();
  const { view } = useConference();
  const text = useText();
  const named = (items: { id: string; name: { en: string; fr: string } }[] = []) =>
    items.map(({ id, name }) => ({ value: id, label: text(name) }));
  const tracks = named(useTracks().data?.items);
  const rooms = named(useRooms().data?.items);
  return (
    <search className="filterbar">
      <SearchBox
        label={t.panels.search}
        value={filters.q ?? ''}
        onSearch={(q) => set({ q }, true)}
      />
      <FilterSelect
        label={t.panels.day}
        all={t.panels.allDays}
        value={filters.day}
        options={daysBetween(view.startDate, view.endDate).map((day) => ({
          value: day,
          label: dayName(day, language),
        }))}
        onChange={(day) => set({ day })}
      />
      <FilterSelect
        label={t.words.fields.panel.trackId}
        all={t.panels.allTracks}
        value={filters.trackId}
        options={tracks}
        onChange={(trackId) => set({ trackId })}
      />
      <FilterSelect
        label={t.words.fields.panel.roomId}
        all={t.panels.allRooms}
        value={filters.roomId}
        options={rooms}
        onChange={(roomId) => set({ roomId })}
      />
      <FilterSelect
        label={t.words.fields.panel.format}
        all={t.panels.allFormats}
        value={filters.format}
        options={FORMATS.map((format) => ({ value: format, label: t.words.formats[format] }))}
        onChange={(format) => set({ format })}
      />
      <FilterSelect
        label={t.words.fields.panel.audience}
        all={t.audience.all}
        value={filters.audience}
        options={[
          { value: 'everybody', label: t.audience.onlyEverybody },
          { value: 'some', label: t.audience.onlySome },
        ]}
        onChange={(audience) => set({ audience })}
      />
      <FilterSelect
        label={t.panels.placed}
        all={t.panels.placedOrNot}
        value={filters.placed}
        options={[
          { value: 'yes', label: t.panels.onlyPlaced },
          { value: 'no', label: t.panels.onlyUnplaced },
        ]}
        onChange={(placed) => set({ placed })}
      />
      <FilterSelect
        label={t.panels.translations}
        all={t.panels.allTranslations}
        value={filters.translation}
        options={[{ value: 'missing', label: t.panels.onlyMissing }]}
        onChange={(translation) => set({ translation })}
      />
      {filtered && (
        <Button kind="quiet" onClick={clear}>
          {t.common.clearFilters}
        </Button>
      )}
    </search>
  );
}
