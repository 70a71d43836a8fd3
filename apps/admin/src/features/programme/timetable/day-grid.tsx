import { type CSSProperties, useMemo } from 'react';
import type { RoomView } from '#shared/programme/rooms';
import { useConference } from '../../../api/conference.js';
import { dayName } from '../../../i18n/dates.js';
import { useI18n } from '../../../i18n/i18n.js';
import { useText, Words } from '../../../ui/words.js';
import { Band } from './band.js';
import { Card, type CardContext, type PlacedPanel } from './card.js';
import { blocksOf, clockLabel, layOut, type LaidOut, type Scale, scaleOf } from './grid.js';
import { NowLine } from './now-line.js';

/** The hours an empty day shows. */
const USUAL_HOURS: [number, number] = [9 * 60, 18 * 60];

export interface DayProps {
  day: string;
  rooms: RoomView[];
  panels: PlacedPanel[];
  context: CardContext;
}

/** Rooms as columns, time downwards; heads and axis stay in sight while one scrolls. */
export function DayGrid({ day, rooms, panels, context }: DayProps) {
  const { t, language } = useI18n();
  const { view } = useConference();
  const layout = useLayout(day, rooms, panels);
  const { scale, columns, bands } = layout;
  const widths = columns.map(({ lanes }) => `minmax(${lanes > 1 ? lanes * 8.5 : 12}rem, 1fr)`);
  const style = {
    '--tt-columns': widths.join(' '),
    '--tt-height': `${scale.height}px`,
  } as CSSProperties;
  return (
    <div
      className="tt-scroll"
      role="region"
      aria-label={t.timetable.of(dayName(day, language, 'full'))}
      tabIndex={0}
    >
      <div className="tt" style={style}>
        <Heads rooms={rooms} />
        <Axis scale={scale} rooms={rooms} />
        <div className="tt-body">
          <ul className="tt-bands">
            {bands.map((block) => (
              <li key={block.item.id} className="tt-cell" style={position(block, scale)}>
                <Band panel={block.item} context={context} />
              </li>
            ))}
          </ul>
          {columns.map(({ room, blocks }) => (
            <Column key={room.id} room={room} blocks={blocks} scale={scale} context={context} />
          ))}
          <NowLine day={day} timeZone={view.timeZone} scale={scale} />
        </div>
      </div>
      {panels.length === 0 && <p className="tt-none">{t.timetable.emptyDay}</p>}
    </div>
  );
}

function useLayout(day: string, rooms: RoomView[], panels: PlacedPanel[]) {
  const { view } = useConference();
  return useMemo(() => {
    const blocks = blocksOf(panels, day, view.timeZone);
    const columns = rooms.map((room) => {
      const laidOut = layOut(blocks.filter(({ item }) => item.slot.roomId === room.id));
      return { room, blocks: laidOut, lanes: Math.max(1, ...laidOut.map(({ lanes }) => lanes)) };
    });
    const bands = layOut(blocks.filter(({ item }) => item.slot.roomId === null));
    const hours: [number, number] = blocks.length > 0 ? [DAY_END, 0] : USUAL_HOURS;
    return { columns, bands, scale: scaleOf(blocks, hours) };
  }, [panels, rooms, day, view.timeZone]);
}

/** Past every start: a day with sessions shows their hours only. */
const DAY_END = 24 * 60;

function position(block: LaidOut<unknown>, scale: Scale): CSSProperties {
  const top = scale.y(block.start);
  const share = 100 / block.lanes;
  return {
    top: `${top}px`,
    height: `${scale.y(block.end) - top}px`,
    left: `${block.lane * share}%`,
    width: `${share}%`,
  };
}

function Heads({ rooms }: { rooms: RoomView[] }) {
  const { t } = useI18n();
  return (
    <div className="tt-heads" aria-hidden="true">
      <span />
      {rooms.map((room) => (
        <p key={room.id}>
          <strong>
            <Words of={room.name} />
          </strong>{' '}
          {room.capacity !== null && <span>{t.rooms.seats(room.capacity)}</span>}
        </p>
      ))}
    </div>
  );
}

function Axis({ scale, rooms }: { scale: Scale; rooms: RoomView[] }) {
  const hours: number[] = [];
  for (let minute = scale.from; minute < scale.to; minute += 60) hours.push(minute);
  return (
    <>
      <div className="tt-axis" aria-hidden="true">
        {hours.map((minute) => (
          <span key={minute} className="tt-hour" style={{ top: `${scale.y(minute)}px` }}>
            {clockLabel(minute)}
          </span>
        ))}
      </div>
      <div className="tt-lines" aria-hidden="true">
        {rooms.map(({ id }) => (
          <i key={id} />
        ))}
        {hours.map((minute) => (
          <span key={minute} style={{ top: `${scale.y(minute)}px` }} />
        ))}
      </div>
    </>
  );
}

interface ColumnProps {
  room: RoomView;
  blocks: LaidOut<PlacedPanel>[];
  scale: Scale;
  context: CardContext;
}

function Column({ room, blocks, scale, context }: ColumnProps) {
  const text = useText();
  return (
    <ol className="tt-col" aria-label={text(room.name)}>
      {blocks.map((block) => {
        const place = position(block, scale);
        return (
          <li key={block.item.id} className="tt-cell" style={place}>
            <Card
              panel={block.item}
              context={context}
              height={scale.y(block.end) - scale.y(block.start)}
            />
          </li>
        );
      })}
    </ol>
  );
}
