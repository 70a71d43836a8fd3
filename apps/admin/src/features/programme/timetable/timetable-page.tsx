import './timetable.css';
import './cards.css';
import './tray.css';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { blocksRelease } from '#shared/programme/clashes';
import type { PanelSummaryView } from '#shared/programme/panels';
import type { RoomView } from '#shared/programme/rooms';
import { daysBetween, localDay } from '#shared/zoned-time';
import { useConference, useRead } from '../../../api/conference.js';
import { useClashes, useRooms, useTracks } from '../../../api/lists.js';
import { dayName } from '../../../i18n/dates.js';
import { useI18n } from '../../../i18n/i18n.js';
import { Empty } from '../../../ui/empty.js';
import { FilterSelect } from '../../../ui/filter-select.js';
import { useFilters } from '../../../ui/filters.js';
import { Loaded } from '../../../ui/loaded.js';
import { Page } from '../../../ui/page.js';
import { useMedia } from '../../../ui/use-media.js';
import { useText } from '../../../ui/words.js';
import { MoveDialog } from '../move-dialog.js';
import type { Movable } from '../use-move-form.js';
import type { CardContext, PlacedPanel } from './card.js';
import { DayGrid } from './day-grid.js';
import { DayList } from './day-list.js';
import { DraftBar } from './draft-bar.js';
import { Tray } from './tray.js';

/** The draft of one day, room by time, with what is still to place and what clashes. */
export function TimetablePage() {
  const { t } = useI18n();
  const { view, may } = useConference();
  const { filters, set } = useFilters(['day', 'trackId']);
  const text = useText();
  const days = useDays(filters.day);
  const day = filters.day ?? days.today;
  const tracks = useTracks().data?.items ?? [];
  const [moving, setMoving] = useState<Movable>();
  return (
    <Page
      title={t.timetable.title}
      beside={<DayTabs days={days.all} day={day} />}
      tools={
        <>
          <FilterSelect
            label={t.timetable.highlight}
            all={t.panels.allTracks}
            value={filters.trackId}
            options={tracks.map(({ id, name }) => ({ value: id, label: text(name) }))}
            onChange={(trackId) => set({ trackId })}
          />
          {may('programme.edit') && (
            <Link className="btn" to={`/${view.slug}/panels/new`}>
              <Plus className="icon" />
              {t.panels.add}
            </Link>
          )}
        </>
      }
    >
      <DraftBar />
      <div className="tt-wrap">
        <Tray onMove={setMoving} />
        <Day key={day} day={day} trackId={filters.trackId} onMove={setMoving} />
      </div>
      {moving && <MoveDialog panel={moving} day={day} onClose={() => setMoving(undefined)} />}
    </Page>
  );
}

/** The days of the conference, the one of the address too when it lies outside, and where to start. */
function useDays(asked: string | undefined): { all: string[]; today: string } {
  const { view } = useConference();
  const all = daysBetween(view.startDate, view.endDate);
  if (asked && !all.includes(asked) && /^\d{4}-\d\d-\d\d$/.test(asked)) all.push(asked);
  const now = localDay(new Date(), view.timeZone);
  return { all: all.sort(), today: all.includes(now) ? now : view.startDate };
}

function DayTabs({ days, day }: { days: string[]; day: string }) {
  const { t, language } = useI18n();
  return (
    <nav className="seg" aria-label={t.timetable.days}>
      {days.map((each) => (
        <Link
          key={each}
          to={`?day=${each}`}
          aria-current={each === day ? 'page' : undefined}
          preventScrollReset
        >
          {dayName(each, language)}
        </Link>
      ))}
    </nav>
  );
}

interface DayProps {
  day: string;
  trackId: string | undefined;
  onMove: (panel: Movable) => void;
}

function Day({ day, trackId, onMove }: DayProps) {
  const { t } = useI18n();
  const rooms = useRooms();
  const timetable = useRead<{ day: string; panels: PanelSummaryView[] }>('/timetable', { day });
  return (
    <Loaded query={rooms}>
      {(list) => (
        <Loaded query={timetable}>
          {({ panels }) =>
            list.items.length === 0 ? (
              <Empty title={t.timetable.noRooms}>{t.timetable.noRoomsText}</Empty>
            ) : (
              <Placed
                day={day}
                rooms={list.items}
                panels={panels}
                trackId={trackId}
                onMove={onMove}
              />
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

function Placed({
  day,
  rooms,
  panels,
  trackId,
  onMove,
}: DayProps & { rooms: RoomView[]; panels: PanelSummaryView[] }) {
  const { may } = useConference();
  const wide = useMedia('(min-width: 68.01rem)');
  const clashes = useClashes().data?.items;
  const tracks = useTracks().data?.items;
  const placed = useMemo(
    () => panels.filter((panel): panel is PlacedPanel => panel.slot !== null),
    [panels],
  );
  const context = useMemo<CardContext>(
    () => ({
      tracks: new Map(tracks?.map((track) => [track.id, track])),
      clashes: (clashes ?? []).filter(blocksRelease),
      highlighted: trackId,
      editable: may('programme.edit'),
      onMove,
    }),
    [tracks, clashes, trackId, may, onMove],
  );
  const View = wide ? DayGrid : DayList;
  return <View day={day} rooms={rooms} panels={placed} context={context} />;
}
