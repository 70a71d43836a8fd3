/** A card of the grid as the arrow keys see it. */
export interface FocusStop {
  id: string;
  /** Its column; null: across all of them. */
  column: number | null;
  start: number;
}

export type FocusStep = 'up' | 'down' | 'left' | 'right' | 'next' | 'previous';

/** Where the focus goes from a card; undefined at the edge of the grid. */
export function focusAfter(
  stops: readonly FocusStop[],
  from: string,
  step: FocusStep,
): string | undefined {
  const here = stops.find(({ id }) => id === from);
  if (!here) return stops[0]?.id;
  if (step === 'left' || step === 'right') return sideways(stops, here, step === 'right' ? 1 : -1);
  const way = step === 'up' || step === 'previous' ? -1 : 1;
  const inReach =
    step === 'next' || step === 'previous'
      ? stops
      : stops.filter(({ column }) => column === null || column === (here.column ?? column));
  return neighbour([...inReach].sort(byTime), here, way)?.id;
}

function byTime(a: FocusStop, b: FocusStop): number {
  return a.start - b.start || (a.column ?? -1) - (b.column ?? -1) || (a.id < b.id ? -1 : 1);
}

function neighbour(row: FocusStop[], here: FocusStop, way: 1 | -1): FocusStop | undefined {
  return row[row.indexOf(here) + way];
}

/** The card nearest in time in the next column that has one. */
function sideways(stops: readonly FocusStop[], here: FocusStop, way: 1 | -1): string | undefined {
  const from = here.column ?? (way === 1 ? -1 : Infinity);
  const beyond = stops.flatMap((stop) =>
    stop.column !== null && (stop.column - from) * way > 0
      ? [{ ...stop, column: stop.column }]
      : [],
  );
  const distance = (stop: { column: number }) => Math.abs(stop.column - from);
  const first = beyond.reduce((least, stop) => Math.min(least, distance(stop)), Infinity);
  const column = way === 1 || here.column !== null ? first : undefined;
  const nearest = beyond
    .filter((stop) => column === undefined || distance(stop) === column)
    .sort((a, b) => Math.abs(a.start - here.start) - Math.abs(b.start - here.start));
  return nearest[0]?.id;
}

/**
 * Where the focus goes when the card that had it is not there any more: to the same session where it is now, else to
 * the nearest one that stayed, first in its column.
 */
export function heirOf(
  before: readonly FocusStop[],
  now: readonly FocusStop[],
  id: string,
): string | undefined {
  const present = new Set(now.map((stop) => stop.id));
  if (present.has(id)) return id;
  const here = before.find((stop) => stop.id === id);
  if (!here) return undefined;
  const foreign = ({ column }: FocusStop) => Number(column !== here.column);
  const away = ({ start }: FocusStop) => Math.abs(start - here.start);
  return before
    .filter((stop) => present.has(stop.id))
    .sort((a, b) => foreign(a) - foreign(b) || away(a) - away(b))[0]?.id;
}
