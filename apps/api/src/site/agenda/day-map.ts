import type { ReleasedPanel, ReleasedTrack } from '#shared/releases/release-document';
import { instantOf } from '#shared/zoned-time';
import type { DayGrid } from './grid.js';

const WIDTH = 600;
/** Height for blocks, and of the whole map with its ticks. */
const BLOCKS = 20;
export const MAP_HEIGHT = 26;
export const MAP_WIDTH = WIDTH;

/** The hours that all day maps of a conference share, as minutes after local midnight. */
export interface MapHours {
  from: number;
  until: number;
}

/** One block a session, drawn as one path for each track colour (0: no track). */
export interface DayMap {
  ticks: string;
  blocks: { colour: number; path: string }[];
}

/** Whole hours around all sessions of all days. */
export function mapHours(days: Map<string, ReleasedPanel[]>, timeZone: string): MapHours {
  let from = 24 * 60;
  let until = 0;
  for (const [day, panels] of days) {
    const midnight = midnightOf(day, timeZone);
    for (const panel of panels) {
      from = Math.min(from, minutesAfter(midnight, panel.startsAt));
      until = Math.max(until, minutesAfter(midnight, panel.endsAt));
    }
  }
  if (from >= until) return { from: 8 * 60, until: 18 * 60 };
  return { from: Math.floor(from / 60) * 60, until: Math.ceil(until / 60) * 60 };
}

/** Some zones skip midnight when their clocks change; their day then starts an hour later. */
function midnightOf(day: string, timeZone: string): number {
  const start = instantOf(`${day}T00:00`, timeZone) ?? instantOf(`${day}T01:00`, timeZone);
  return start!.getTime();
}

function minutesAfter(midnight: number, instant: string): number {
  return (Date.parse(instant) - midnight) / 60_000;
}

/** The map of one day: its sessions as blocks, one line a room, on the common hours. */
export function dayMap(
  day: string,
  grid: DayGrid,
  tracks: Map<string, ReleasedTrack>,
  hours: MapHours,
  timeZone: string,
): DayMap {
  const midnight = midnightOf(day, timeZone);
  const scale = WIDTH / (hours.until - hours.from);
  const lane = BLOCKS / grid.width;
  const gap = lane > 3 ? 1 : 0;
  const paths = new Map<number, string>();
  for (const [panel, cell] of grid.cells) {
    if (panel.format === 'break') continue;
    const x = round((minutesAfter(midnight, panel.startsAt) - hours.from) * scale);
    const right = round((minutesAfter(midnight, panel.endsAt) - hours.from) * scale);
    const y = cell.wide ? 0 : round((cell.colStart - 2) * lane);
    const height = cell.wide ? BLOCKS - 1 : round((cell.colEnd - cell.colStart) * lane - gap);
    const width = round(Math.max(1, right - x - 1));
    const colour = tracks.get(panel.trackId ?? '')?.colour ?? 0;
    const block = `M${x} ${y}h${width}v${height}h-${width}z`;
    paths.set(colour, (paths.get(colour) ?? '') + block);
  }
  const blocks = [...paths].sort(([a], [b]) => a - b).map(([colour, path]) => ({ colour, path }));
  return { ticks: ticks(hours, scale), blocks };
}

/** A tick each half hour, a longer one each hour. */
function ticks({ from, until }: MapHours, scale: number): string {
  let path = '';
  for (let minute = from; minute <= until; minute += 30) {
    path += `M${round((minute - from) * scale)} ${MAP_HEIGHT}v-${minute % 60 === 0 ? 5 : 2.5}`;
  }
  return path;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
