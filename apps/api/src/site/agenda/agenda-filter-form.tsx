import { textIn } from '#shared/languages';
import { FORMATS } from '#shared/programme/panels';
import type { AgendaFilters } from './filters.js';
import { filterQuery, isFiltered } from './filters.js';
import { Icon } from '../frame/icon.js';
import { useView, useTexts } from '../frame/view.js';
import { Mark, Words } from '../frame/words.js';
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
        <div className="field filter-search">
          <label className="label" htmlFor="q">
            {t.search}
          </label>
          <div className="input-with-icon">
            <Icon name="search" />
            <input
              className="input"
              id="q"
              name="q"
              type="search"
              maxLength={100}
              placeholder={t.searchAgenda}
              defaultValue={filters.q}
            />
          </div>
        </div>
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

/** On the attendee's device: only what they keep or have a seat in. */
function MineChip({ chosen }: { chosen: boolean }) {
  const { attendee } = useView();
  const t = useTexts(AGENDA_TEXTS);
  if (!attendee) return null;
  const count = new Set([...attendee.stars, ...attendee.seats]).size;
  return (
    <div className="filter-mine">
      <label className="chip">
        <input type="checkbox" name="mine" value="1" defaultChecked={chosen} />
        <Icon name="star" small />
        <span>
          {t.myAgendaOnly} <span className="count">{count}</span>
        </span>
      </label>
    </div>
  );
}

function RoomSelect({ chosen }: { chosen: string | null }) {
  const { document, language } = useView();
  const t = useTexts(AGENDA_TEXTS);
  return (
    <div className="field">
      <label className="label" htmlFor="room">
        {t.room}
      </label>
      <select className="select" id="room" name="room" defaultValue={chosen ?? ''}>
        <option value="">{t.allRooms}</option>
        {document.rooms.map(({ id, slug, name }) => (
          <option key={id} value={slug}>
            {textIn(name, language)}
          </option>
        ))}
      </select>
    </div>
  );
}

function FormatSelect({ chosen }: { chosen: string | null }) {
  const { document } = useView();
  const t = useTexts(AGENDA_TEXTS);
  const used = new Set(document.panels.map(({ format }) => format));
  return (
    <div className="field">
      <label className="label" htmlFor="format">
        {t.type}
      </label>
      <select className="select" id="format" name="format" defaultValue={chosen ?? ''}>
        <option value="">{t.allTypes}</option>
        {FORMATS.filter((format) => used.has(format)).map((format) => (
          <option key={format} value={format}>
            {t.words.formats[format]}
          </option>
        ))}
      </select>
    </div>
  );
}

function TrackSelect({ chosen }: { chosen: string | null }) {
  const { t, document, language } = useView();
  return (
    <div className="field">
      <label className="label" htmlFor="track">
        {t.track}
      </label>
      <select className="select" id="track" name="track" defaultValue={chosen ?? ''}>
        <option value="">{t.allTracks}</option>
        {document.tracks.map(({ id, slug, name }) => (
          <option key={id} value={slug}>
            {textIn(name, language)}
          </option>
        ))}
      </select>
    </div>
  );
}

function TrackChips({ chosen }: { chosen: string[] }) {
  const { document } = useView();
  const t = useTexts(AGENDA_TEXTS);
  return (
    <fieldset className="legend">
      <legend className="label">
        {t.tracks} <span className="vh">{t.chooseAny}</span>
      </legend>
      <div className="legend-chips">
        {document.tracks.map((track) => (
          <label key={track.id} className="chip" data-track={track.colour}>
            <input
              type="checkbox"
              name="track"
              value={track.slug}
              defaultChecked={chosen.includes(track.slug)}
            />
            <Mark track={track} />
            <span>
              <Words of={track.name} mark={false} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
