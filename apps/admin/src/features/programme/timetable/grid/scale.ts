import type { Block } from './blocks.js';

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
