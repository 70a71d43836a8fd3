import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { ClashView } from '#shared/programme/clashes';
import type { RoomView } from '#shared/programme/rooms';
import type { TimetableView } from '#shared/programme/timetable';
import { api } from '../../../../api/client.js';
import { conferenceKey, useConference, useRead } from '../../../../api/conference.js';
import { useClashes, useDraftChanges, useRooms, useTracks } from '../../../../api/lists.js';
import { useI18n } from '../../../../i18n/i18n.js';
import { Empty } from '../../../../ui/list/empty.js';
import { Loaded } from '../../../../ui/loaded.js';
import type { CardContext, PlacedPanel } from '../cards/card-context.js';
import { DayGrid } from './day-grid.js';
import { DayList } from './day-list.js';
import { useZoom } from './preferences.js';
import { useMovedBy } from '../sending/use-moved-by.js';

interface DayProps {
  day: string;
  days: readonly string[];
  trackId: string | undefined;
  wide: boolean;
  actions: CardContext['actions'];
}

/** One day of the draft: the grid, or the list on a narrow screen. */
export function Day({ day, days, ...rest }: DayProps) {
  const { t } = useI18n();
  const rooms = useRooms();
  const timetable = useRead<TimetableView>('/timetable', { day });
  useNeighbours(day, days, timetable.isSuccess);
  return (
    <Loaded query={rooms}>
      {({ items }) => (
        <Loaded query={timetable}>
          {(view) =>
            items.length === 0 ? (
              <Empty title={t.timetable.noRooms}>{t.timetable.noRoomsText}</Empty>
            ) : (
              <Placed view={view} rooms={items} {...rest} />
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

interface PlacedProps extends Omit<DayProps, 'day' | 'days'> {
  view: TimetableView;
  rooms: RoomView[];
}

function Placed({ view, rooms, trackId, wide, actions }: PlacedProps) {
  const { may } = useConference();
  const [zoom] = useZoom();
  const clashes = useClashes().data?.items;
  const tracks = useTracks().data?.items;
  const movedBy = useMovedBy();
  const changes = useDraftChanges().data;
  const placed = useMemo(
    () => view.panels.filter((panel): panel is PlacedPanel => panel.slot !== null),
    [view.panels],
  );
  const editable = may('programme.edit');
  const context = useMemo<CardContext>(
    () => ({
      tracks: new Map(tracks?.map((track) => [track.id, track])),
      clashes: clashesByPanel(clashes ?? []),
      highlighted: trackId,
      editable,
      movedBy,
      changes: new Map(changes?.map((change) => [change.panelId, change])),
      actions,
    }),
    [tracks, clashes, trackId, editable, movedBy, changes, actions],
  );
  const View = wide ? DayGrid : DayList;
  return <View view={view} rooms={rooms} panels={placed} context={context} zoom={zoom / 100} />;
}

function clashesByPanel(clashes: readonly ClashView[]): Map<string, ClashView[]> {
  const found = new Map<string, ClashView[]>();
  for (const clash of clashes) {
    if (clash.accepted) continue;
    for (const { id } of clash.panels) found.set(id, [...(found.get(id) ?? []), clash]);
  }
  return found;
}

/** Reads the days before and after in advance, so that a tab opens at once while something is held over it. */
function useNeighbours(day: string, days: readonly string[], ready: boolean): void {
  const { view, path } = useConference();
  const client = useQueryClient();
  const at = days.indexOf(day);
  const [before, after] = [days[at - 1], days[at + 1]];
  useEffect(() => {
    if (!ready) return;
    for (const near of [before, after]) {
      if (!near) continue;
      const query = { day: near };
      void client.prefetchQuery({
        queryKey: [...conferenceKey(view.slug), '/timetable', query],
        queryFn: ({ signal }) => api.get<TimetableView>(`${path}/timetable`, query, signal),
      });
    }
  }, [client, view.slug, path, before, after, ready]);
}
