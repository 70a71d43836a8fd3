import { FilterSearch, TrackSelect } from '../frame/filter-fields.js';
import { Icon } from '../frame/icon.js';
import { useTexts, useView } from '../frame/view.js';
import { FormatSelect, MineChip, RoomSelect, TrackChips } from './filter-choices.js';
import { type AgendaFilters, filterQuery, isFiltered } from './filters.js';
import { AGENDA_TEXTS } from './texts.js';

/** More tracks than this are offered as a list instead of chips. */
const MOST_CHIPS = 12;

/** The filters as a GET form; the chips of the tracks are the legend of their colours. */
export function AgendaFilterForm({ filters }: { filters: AgendaFilters }) {
  const { to, document } = useView();
  const t = useTexts(AGENDA_TEXTS);
  const asChips = document.tracks.length <= MOST_CHIPS;
  const open =
    filters.room !== null || filters.format !== null || filters.tracks.length > 0 || filters.mine;
  return (
    <search className="filters">
      <form method="get" action={to.agenda()} aria-label={t.filterAgenda} data-auto-submit>
        <input type="hidden" name="day" value={filters.day} />
        <FilterSearch within={t.searchAgenda} query={filters.q} />
        <button className="btn filter-go" type="submit">
          {t.apply}
        </button>
        <details className="filter-more" open={open}>
          <summary>
            <Icon name="sliders-horizontal" />
            {t.filtersAndTracks}
            <Icon name="chevron-down" />
          </summary>
          <RoomSelect chosen={filters.room} />
          <FormatSelect chosen={filters.format} />
          {asChips ? null : <TrackSelect chosen={filters.tracks[0] ?? null} />}
          <MineChip chosen={filters.mine} />
          {asChips && document.tracks.length > 0 ? <TrackChips chosen={filters.tracks} /> : null}
        </details>
        {isFiltered(filters) ? (
          <p className="filter-clear">
            <a href={to.agenda(filterQuery({ day: filters.day }))}>{t.clearFilters}</a>
          </p>
        ) : null}
      </form>
    </search>
  );
}
