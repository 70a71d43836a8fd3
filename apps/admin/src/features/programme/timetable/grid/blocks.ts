import { minuteOf } from '../../slots/minutes.js';

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
