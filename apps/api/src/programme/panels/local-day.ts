import { localDay } from '#shared/zoned-time';
import { Problem } from '../../http/problem.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Zones lie up to 14 hours from UTC; a day more finds the start of every local day. */
const FARTHEST = 26 * HOUR;

/** The instants of a local day, from its first (included) to that of the next (excluded). */
export interface DayRange {
  from: Date;
  to: Date;
}

/** The range of a day such as `2027-06-15` in a zone, also where clocks skip midnight; undefined for no real date. */
export function dayRange(day: string, timeZone: string): DayRange | undefined {
  const asUtc = Date.parse(`${day}T00:00Z`);
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 10) !== day) return undefined;
  const next = new Date(asUtc + 24 * HOUR).toISOString().slice(0, 10);
  return { from: startOfDay(day, timeZone), to: startOfDay(next, timeZone) };
}

/** The range of a day that a request names; `invalid_input` at `day` when there is no such date. */
export function requiredDay(day: string, timeZone: string): DayRange {
  const range = dayRange(day, timeZone);
  if (range) return range;
  throw new Problem('invalid_input', {}, { errors: [{ path: 'day', code: 'matches' }] });
}

/** The first minute that falls on the day or later. */
function startOfDay(day: string, timeZone: string): Date {
  const middle = Date.parse(`${day}T00:00Z`);
  let [before, after] = [(middle - FARTHEST) / MINUTE, (middle + FARTHEST) / MINUTE];
  while (after - before > 1) {
    const between = Math.floor((before + after) / 2);
    if (localDay(new Date(between * MINUTE), timeZone) >= day) after = between;
    else before = between;
  }
  return new Date(after * MINUTE);
}
