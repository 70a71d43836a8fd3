import { localTime } from '#shared/zoned-time';

/** A session on the grid of one day, in minutes after that day's local midnight. */
export interface Block<Item> {
  item: Item;
  start: number;
  end: number;
}

/** A block with its share of the column: `lane` of `lanes` that stand side by side. */
export interface LaidOut<Item> extends Block<Item> {
  lane: number;
  lanes: number;
}

const DAY = 24 * 60;

/** Minutes from the local midnight of a day to an instant; past 1,440 on the next day. */
export function minuteOf(instant: string, day: string, timeZone: string): number {
  const local = localTime(instant, timeZone);
  const days = Math.round((Date.parse(local.slice(0, 10)) - Date.parse(day)) / 86_400_000);
  return days * DAY + Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
}

/**
 * The blocks of one day. The length is the real one in minutes, so that a session over a change of
 * the clocks keeps its size.
 */
export function blocksOf<Item extends { slot: { startsAt: string; endsAt: string } }>(
  items: readonly Item[],
  day: string,
  timeZone: string,
): Block<Item>[] {
  return items.map((item) => {
    const start = minuteOf(item.slot.startsAt, day, timeZone);
    const length = (Date.parse(item.slot.endsAt) - Date.parse(item.slot.startsAt)) / 60_000;
    return { item, start, end: start + Math.max(1, length) };
  });
}

/** Overlapping blocks side by side, each in the first free lane; blocks that touch do not overlap. */
export function layOut<Item>(blocks: readonly Block<Item>[]): LaidOut<Item>[] {
  const sorted = [...blocks].sort((a, b) => a.start - b.start || b.end - a.end);
  const placed: LaidOut<Item>[] = [];
  let group: LaidOut<Item>[] = [];
  let ends: number[] = [];
  const closeGroup = () => {
    for (const block of group) block.lanes = ends.length;
    placed.push(...group);
    group = [];
    ends = [];
  };
  for (const block of sorted) {
    if (ends.every((end) => end <= block.start)) closeGroup();
    const free = ends.findIndex((end) => end <= block.start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = block.end;
    group.push({ ...block, lane, lanes: 1 });
  }
  closeGroup();
  return placed;
}

/** Heights in pixels on the grid. */
export const QUARTER = 28;
export const CARD_MIN = 28;

/** The vertical axis of a day. */
export interface Scale {
  /** First and last minute, whole hours. */
  from: number;
  to: number;
  height: number;
  /** The distance of a minute from the top, in pixels. */
  y: (minute: number) => number;
  /** The minute at a distance from the top; the first or last one beyond the ends. */
  minuteAt: (y: number) => number;
}

/**
 * A time axis on which every block can be read: a quarter hour is 28 px times the zoom, and where sessions are
 * shorter the axis stretches for everybody, so that rows stay in step across the rooms.
 */
export function scaleOf(
  blocks: readonly Block<unknown>[],
  whole: [number, number],
  zoom = 1,
): Scale {
  const from = Math.floor(Math.min(whole[0], ...blocks.map(({ start }) => start)) / 60) * 60;
  const to = Math.ceil(Math.max(whole[1], ...blocks.map(({ end }) => end)) / 60) * 60;
  const marks = new Set<number>();
  for (let minute = from; minute <= to; minute += 15) marks.add(minute);
  for (const { start, end } of blocks) marks.add(start).add(end);
  const minutes = [...marks].sort((a, b) => a - b);
  const heights = stretched(minutes, blocks, zoom);
  const tops = [0];
  heights.forEach((height, index) => tops.push((tops[index] ?? 0) + height));
  const y = (minute: number) => {
    const index = indexAt(minutes, minute);
    const start = minutes[index] ?? from;
    const length = (minutes[index + 1] ?? start + 1) - start;
    return (tops[index] ?? 0) + ((heights[index] ?? 0) * (minute - start)) / length;
  };
  const minuteAt = (at: number) => {
    const index = Math.min(indexAt(tops, at), heights.length - 1);
    const [start, end] = [minutes[index] ?? from, minutes[index + 1] ?? to];
    const share = (at - (tops[index] ?? 0)) / (heights[index] || 1);
    return start + (end - start) * Math.min(1, Math.max(0, share));
  };
  return { from, to, height: tops.at(-1) ?? 0, y, minuteAt };
}

/** The height of each stretch between two marks; shorter blocks stretch theirs first. */
function stretched(
  minutes: readonly number[],
  blocks: readonly Block<unknown>[],
  zoom: number,
): number[] {
  const heights = minutes
    .slice(1)
    .map((minute, index) => ((minute - (minutes[index] ?? minute)) / 15) * QUARTER * zoom);
  const byLength = [...blocks].sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const { start, end } of byLength) {
    const [first, last] = [indexAt(minutes, start), indexAt(minutes, end)];
    const height = heights.slice(first, last).reduce((sum, part) => sum + part, 0);
    if (height >= CARD_MIN || height === 0) continue;
    for (let index = first; index < last; index += 1) {
      heights[index] = ((heights[index] ?? 0) * CARD_MIN) / height;
    }
  }
  return heights;
}

/** The last of the sorted marks that is not after the one asked for. */
function indexAt(minutes: readonly number[], minute: number): number {
  let [low, high] = [0, minutes.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((minutes[middle] ?? 0) <= minute) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Height of a line of text on a card, in pixels. */
const LINE = 17;

export interface CardFit {
  shape: 'line' | 'card';
  titleLines: number;
  /** 0: the speakers do not fit. */
  speakerLines: number;
}

/**
 * What of a session fits on a card of this height in pixels: a low card (`line`) has its title only,
 * and the axis tells its time; then come the time, more of the title, and the speakers.
 */
export function cardFit(height: number, hasClash: boolean): CardFit {
  if (height < 62) return { shape: 'line', titleLines: height < 40 ? 1 : 2, speakerLines: 0 };
  const lines = Math.max(1, Math.floor((height - 30) / LINE) - (hasClash ? 1 : 0));
  if (lines < 3) return { shape: 'card', titleLines: lines, speakerLines: 0 };
  const titleLines = Math.min(3, lines - 1);
  return { shape: 'card', titleLines, speakerLines: lines - titleLines };
}

/** `14:00`; past midnight the clock starts again. */
export function clockLabel(minute: number): string {
  const inDay = ((minute % DAY) + DAY) % DAY;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
