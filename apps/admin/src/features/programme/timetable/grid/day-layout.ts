import type { RoomView } from '#shared/programme/rooms';
import type { PlacedPanel } from '../cards/card-context.js';
import { blocksOf, layOut, type LaidOut } from './blocks.js';
import { type Scale, scaleOf } from './scale.js';
import { clockMinute, DAY } from '../../slots/minutes.js';
import type { FocusStop } from '../cards/card-focus.js';

export interface ColumnLayout {
  room: RoomView;
  blocks: LaidOut<PlacedPanel>[];
}

/** One day, laid out: what stands where, in minutes and lanes. */
export interface DayLayout {
  columns: ColumnLayout[];
  /** The most sessions side by side in each column. */
  lanes: number[];
  /** What runs across all rooms. */
  bands: LaidOut<PlacedPanel>[];
  scale: Scale;
  stops: FocusStop[];
}

/** The hours an empty day shows, unless the conference has its own. */
const USUAL_HOURS = { opensAt: '09:00', closesAt: '18:00' };
/** Free minutes before the first and after the last session, to drop on. */
const ROOM_TO_DROP = 60;

interface DayHours {
  opensAt: string | null;
  closesAt: string | null;
}

interface LayoutOptions {
  /** Leaves an hour free at both ends for those who may move sessions there. */
  spare: boolean;
  zoom: number;
  /** Hours that are shown in any case. */
  atLeast?: Pick<Scale, 'from' | 'to'> | undefined;
}

/** Lays out a day. */
export function layOutDay(
  day: string,
  timeZone: string,
  rooms: readonly RoomView[],
  panels: readonly PlacedPanel[],
  hours: DayHours,
  { spare, zoom, atLeast }: LayoutOptions,
): DayLayout {
  const blocks = blocksOf(panels, day, timeZone);
  const inRoom = (roomId: string | null) =>
    blocks.filter(({ item }) => item.slot.roomId === roomId);
  const columns = rooms.map((room) => ({ room, blocks: layOut(inRoom(room.id)) }));
  const bands = layOut(inRoom(null));
  const [from, to] = shownHours(blocks, hours, spare ? ROOM_TO_DROP : 0);
  const shown: [number, number] = [
    Math.min(from, atLeast?.from ?? from),
    Math.max(to, atLeast?.to ?? to),
  ];
  const stops = columns.flatMap((column, index) =>
    column.blocks.map(({ item, start }) => ({ id: item.id, column: index, start })),
  );
  return {
    columns,
    lanes: columns.map((column) => Math.max(1, ...column.blocks.map(({ lanes }) => lanes))),
    bands,
    scale: scaleOf(blocks, shown, zoom),
    stops: [...stops, ...bands.map(({ item, start }) => ({ id: item.id, column: null, start }))],
  };
}

function shownHours(
  blocks: readonly { start: number; end: number }[],
  hours: DayHours,
  spare: number,
): [number, number] {
  if (blocks.length === 0) {
    const opens = clockMinute(hours.opensAt ?? USUAL_HOURS.opensAt) ?? 0;
    return [
      opens,
      Math.max(opens + 60, clockMinute(hours.closesAt ?? USUAL_HOURS.closesAt) ?? DAY),
    ];
  }
  const first = Math.min(...blocks.map(({ start }) => start)) - spare;
  const last = Math.max(...blocks.map(({ end }) => end)) + spare;
  return [
    Math.max(0, Math.min(first, clockMinute(hours.opensAt) ?? DAY)),
    Math.max(Math.min(last, DAY), clockMinute(hours.closesAt) ?? 0),
  ];
}
