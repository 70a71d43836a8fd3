import {
  type CSSProperties,
  type RefObject,
  startTransition,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { RoomView } from '#shared/programme/rooms';
import type { TimetableView } from '#shared/programme/timetable';
import { useConference } from '../../../../api/conference.js';
import { dayName } from '../../../../i18n/dates.js';
import { useI18n } from '../../../../i18n/i18n.js';
import { type GridHandle, useArranger } from '../carrying/arranger.js';
import type { CardContext, PlacedPanel } from '../cards/card-context.js';
import { Bands, Column } from './column.js';
import { columnAt, columnBoxes, type ColumnBox, drawnBand, shownColumns } from './columns.js';
import { type DayLayout, layOutDay } from './day-layout.js';
import { FormerPlaces } from './former-places-layer.js';
import { Ghost } from './ghost.js';
import type { Scale } from './scale.js';
import { Axis, Heads, Lines } from './grid-layers.js';
import { Hatching } from './hatching-layer.js';
import { NowLine } from './now-line.js';
import { useCardKeys } from './use-card-keys.js';
import { useElementSize } from './use-element-size.js';
import { useSteadyHours } from './use-steady-hours.js';

export interface DayProps {
  view: TimetableView;
  rooms: RoomView[];
  panels: PlacedPanel[];
  context: CardContext;
  zoom: number;
}

/** Rooms as columns, time downwards; heads and axis stay in sight while one scrolls. Only what is near is drawn. */
export function DayGrid({ view, rooms, panels, context, zoom }: DayProps) {
  const { t, language } = useI18n();
  const { view: conference } = useConference();
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const axis = useRef<HTMLDivElement>(null);
  const layout = useLayout({ view, rooms, panels, context, zoom });
  const size = useElementSize(scroller);
  const axisWidth = axis.current?.offsetWidth ?? 0;
  const boxes = useMemo(
    () => columnBoxes(layout.lanes, size.width - axisWidth),
    [layout.lanes, size.width, axisWidth],
  );
  const [scroll, setScroll] = useState({ top: 0, left: 0 });
  const drawn = drawnBand(panels.length, scroll.top, size.height);
  const grid = useGridHandle({ scroller, body, axis, layout, boxes });
  useSteadyHours(view.day, scroller, body, layout.scale);
  const keys = useCardKeys({ layout, panels, context, grid });
  const sight = (left: number) =>
    shownColumns(boxes, { left, width: size.width - axisWidth }, keys.column);
  const shown = sight(scroll.left);
  const { scale } = layout;
  const style = {
    '--tt-width': `${boxes.reduce((sum, { width }) => sum + width, 0)}px`,
    '--tt-height': `${scale.height}px`,
  } as CSSProperties;
  const roomIds = useMemo(() => rooms.map(({ id }) => id), [rooms]);
  return (
    <div
      ref={scroller}
      className="tt-scroll"
      data-shown={view.day}
      role="region"
      aria-label={t.timetable.of(dayName(view.day, language, 'full'))}
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop: top, scrollLeft: left } }) => {
        // Drawn again only when something else comes near, and between two frames of the scroll.
        const isSame =
          drawnBand(panels.length, top, size.height).top === drawn.top &&
          sight(left).join() === shown.join();
        if (!isSame) startTransition(() => setScroll({ top, left }));
      }}
      {...keys.on}
    >
      <div className="tt" style={style}>
        <Heads shown={shown} boxes={boxes} rooms={rooms} />
        <Axis ref={axis} scale={scale} />
        <div className="tt-body" ref={body}>
          <Lines shown={shown} boxes={boxes} scale={scale} />
          <FormerPlaces
            day={view.day}
            changes={context.changes}
            shown={shown}
            roomIds={roomIds}
            boxes={boxes}
            scale={scale}
          />
          <Hatching view={view} roomIds={roomIds} boxes={boxes} scale={scale} />
          <Bands blocks={layout.bands} scale={scale} context={context} current={keys.current} />
          {shown.map((index) => (
            <Column
              key={rooms[index]!.id}
              column={layout.columns[index]!}
              box={boxes[index]!}
              scale={scale}
              context={context}
              from={drawn.top}
              to={drawn.bottom}
              current={keys.column === index ? keys.current : undefined}
            />
          ))}
          <Ghost day={view.day} roomIds={roomIds} boxes={boxes} scale={scale} />
          <NowLine day={view.day} timeZone={conference.timeZone} scale={scale} />
        </div>
      </div>
      {panels.length === 0 && <p className="tt-none">{t.timetable.emptyDay}</p>}
    </div>
  );
}

function useLayout({ view, rooms, panels, context, zoom }: DayProps): DayLayout {
  const { timeZone } = useConference().view;
  const { day, opensAt, closesAt } = view;
  const { editable } = context;
  // The hours that the day has shown stay, so that nothing moves up when its first session goes.
  const seen = useRef<{ day: string; scale: Scale }>(undefined);
  const layout = useMemo(() => {
    const atLeast = seen.current?.day === day ? seen.current.scale : undefined;
    const hours = { opensAt, closesAt };
    return layOutDay(day, timeZone, rooms, panels, hours, { spare: editable, zoom, atLeast });
  }, [day, timeZone, rooms, panels, opensAt, closesAt, editable, zoom]);
  seen.current = { day, scale: layout.scale };
  return layout;
}

interface HandleParts {
  scroller: RefObject<HTMLDivElement | null>;
  body: RefObject<HTMLDivElement | null>;
  axis: RefObject<HTMLDivElement | null>;
  layout: DayLayout;
  boxes: readonly ColumnBox[];
}

/** Gives the arranger the way from a point of the window to a room and a minute, read from the drawn lines. */
function useGridHandle(parts: HandleParts): RefObject<GridHandle | null> {
  const { grid } = useArranger();
  const latest = useRef(parts);
  latest.current = parts;
  useImperativeHandle(
    grid,
    () => ({
      scroller: parts.scroller.current!,
      at(x, y) {
        const { body, axis, layout, boxes } = latest.current;
        const frame = body.current!.getBoundingClientRect();
        const room = layout.columns[columnAt(boxes, x - frame.left)]?.room;
        const isOverAxis = x < axis.current!.getBoundingClientRect().right;
        return {
          roomId: isOverAxis ? null : (room?.id ?? null),
          minute: layout.scale.minuteAt(y - frame.top),
        };
      },
      reveal({ roomId, start }) {
        const { scroller, body, axis, layout, boxes } = latest.current;
        const frame = scroller.current!;
        const index = layout.columns.findIndex(({ room }) => room.id === roomId);
        const box = boxes[index];
        const heads = body.current!.offsetTop;
        const y = layout.scale.y(start) + heads;
        const left = axis.current!.offsetWidth;
        const bottom = visibleBottom(frame);
        if (y - heads < frame.scrollTop + 8) frame.scrollTop = y - heads - 40;
        else if (y > frame.scrollTop + bottom - 100) frame.scrollTop = y - bottom + 160;
        if (!box) return;
        if (box.left < frame.scrollLeft) frame.scrollLeft = box.left;
        else if (box.left + box.width + left > frame.scrollLeft + frame.clientWidth) {
          frame.scrollLeft = box.left + box.width + left - frame.clientWidth;
        }
      },
    }),
    [parts.scroller],
  );
  return grid;
}

/** The height of the grid that is in sight above the bar of what is held by keyboard. */
function visibleBottom(frame: HTMLElement): number {
  const { top } = frame.getBoundingClientRect();
  const bar = document.querySelector('.tt-held.is-keys');
  const height = bar ? bar.getBoundingClientRect().top - top - 8 : frame.clientHeight;
  return Math.max(260, Math.min(frame.clientHeight, height));
}
