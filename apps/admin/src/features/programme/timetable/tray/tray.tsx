import { GripVertical } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Page } from '#shared/page';
import type { ClashView } from '#shared/programme/clashes';
import { FORMATS, type PanelSummaryView } from '#shared/programme/panels';
import { useConference, useRead } from '../../../../api/conference.js';
import { useDraftChanges, useTracks } from '../../../../api/lists.js';
import { useI18n } from '../../../../i18n/i18n.js';
import { Button, IconButton } from '../../../../ui/button.js';
import { FilterSelect } from '../../../../ui/list/filter-select.js';
import { Bones, Loaded } from '../../../../ui/loaded.js';
import { Pager } from '../../../../ui/list/pager.js';
import { SearchBox } from '../../../../ui/list/search-box.js';
import { TrackMark } from '../../../../ui/track-mark.js';
import { LocalisedText } from '../../../../ui/localised-text.js';
import { useText } from '../../../../ui/words.js';
import { useSpeakerNames } from '../../speakers/speaker-names.js';
import { useArranger } from '../carrying/arranger.js';
import type { CardContext } from '../cards/card-context.js';
import { useCarried } from '../carrying/carry-store.js';
import { ClashesBox } from '../clashes/clashes-box.js';

/** Sessions of the tray at a time. */
const PAGE_SIZE = 25;

interface UnplacedListProps {
  actions: CardContext['actions'];
  /** Whether sessions can be dragged from here to the grid beside it. */
  wide: boolean;
}

interface TrayProps extends UnplacedListProps {
  onMove: (panelId: string) => void;
  onAccept: (clash: ClashView) => void;
}

/** Beside the grid: what clashes, and what has no place yet. A placed session that is dropped here loses its place. */
export function Tray({ actions, wide, onMove, onAccept }: TrayProps) {
  const { t } = useI18n();
  const { store } = useArranger();
  const state = useCarried(store, (carry) =>
    carry?.from ? (carry.target === 'tray' ? 'over' : 'open') : undefined,
  );
  return (
    <div className="tray" data-tray data-open={state}>
      <ClashesBox onMove={onMove} onAccept={onAccept} />
      <Unplaced actions={actions} wide={wide} />
      {state && (
        <p className="tray-drop" aria-hidden="true">
          {t.arrange.dropToUnplace}
        </p>
      )}
    </div>
  );
}

interface TrayFilters {
  q: string;
  trackId?: string;
  format?: string;
  page: number;
}

function Unplaced({ actions, wide }: UnplacedListProps) {
  const { t } = useI18n();
  const [filters, setFilters] = useState<TrayFilters>({ q: '', page: 1 });
  const panels = useRead<Page<PanelSummaryView>>(
    '/panels',
    { placed: 'no', ...filters, pageSize: PAGE_SIZE },
    { keep: true },
  );
  const total = panels.data?.total ?? 0;
  const filtered = Boolean(filters.q || filters.trackId || filters.format);
  const set = (changes: Partial<TrayFilters>) => setFilters({ ...filters, page: 1, ...changes });
  return (
    <section className="tray-sec" aria-labelledby="tray-unplaced">
      <h2 id="tray-unplaced">
        {t.timetable.unplaced} <span className="count">{total}</span>
      </h2>
      {(total > 0 || filtered) && <Filters filters={filters} set={set} />}
      <Loaded query={panels} bones={<Bones rows={3} />}>
        {(page) => (
          <>
            {page.items.length === 0 && (
              <p className="muted">{filtered ? t.common.nothingMatches : t.timetable.allPlaced}</p>
            )}
            <ul className="tray-list">
              {page.items.map((panel) => (
                <UnplacedPanel key={panel.id} panel={panel} actions={actions} wide={wide} />
              ))}
            </ul>
            {page.total > PAGE_SIZE && (
              <Pager page={page} onPage={(number) => set({ page: number })} />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

interface FiltersProps {
  filters: TrayFilters;
  set: (changes: Partial<TrayFilters>) => void;
}

function Filters({ filters, set }: FiltersProps) {
  const { t } = useI18n();
  const text = useText();
  const tracks = useTracks().data?.items ?? [];
  return (
    <div className="tray-filters">
      <SearchBox
        label={t.timetable.searchUnplaced}
        value={filters.q}
        onSearch={(q) => set({ q })}
      />
      <FilterSelect
        label={t.arrange.trayTrack}
        all={t.arrange.trayAllTracks}
        value={filters.trackId}
        options={tracks.map(({ id, name }) => ({ value: id, label: text(name) }))}
        onChange={(trackId) => set({ trackId })}
      />
      <FilterSelect
        label={t.arrange.trayFormat}
        all={t.arrange.trayAllFormats}
        value={filters.format}
        options={FORMATS.map((format) => ({ value: format, label: t.words.formats[format] }))}
        onChange={(format) => set({ format })}
      />
    </div>
  );
}

interface UnplacedProps extends UnplacedListProps {
  panel: PanelSummaryView;
}

function UnplacedPanel({ panel, actions, wide }: UnplacedProps) {
  const { t } = useI18n();
  const who = useSpeakerNames()(panel.speakers);
  const text = useText();
  const { view, may } = useConference();
  const track = useTracks().data?.items.find(({ id }) => id === panel.trackId);
  const changes = useDraftChanges().data;
  const wasPublished = changes?.some(({ panelId }) => panelId === panel.id);
  const title = text(panel.title);
  const canDrag = wide && may('programme.edit');
  return (
    <li
      className={canDrag ? 'un has-grip' : 'un'}
      data-track={track?.colour}
      data-session={panel.id}
    >
      {canDrag && (
        <IconButton
          className="grip"
          label={t.arrange.holdNamed(title)}
          icon={<GripVertical className="icon" />}
          onClick={() => actions.hold(panel)}
        />
      )}
      <div>
        <h3>
          <Link to={`/${view.slug}/panels/${panel.id}`}>
            <LocalisedText of={panel.title} />
          </Link>
        </h3>
        <p className="muted">
          {track && <TrackMark shape={track.shape} />}
          {t.timetable.formatAndLength(t.words.formats[panel.format], panel.durationMinutes)}
        </p>
        {panel.speakers.length > 0 && (
          <p className="muted un-who" title={who}>
            {who}
          </p>
        )}
        {wasPublished && <p className="tag tag-info un-off">{t.timetable.takenOff}</p>}
      </div>
      <Button
        aria-label={t.timetable.placeNamed(title)}
        unavailable={!may('programme.edit') && t.common.readOnly}
        onClick={() => actions.move(panel)}
      >
        {t.move.place}
      </Button>
    </li>
  );
}
