import type { IntervalInput, IntervalView } from '#shared/programme/availability';
import { daysBetween, instantOf, isoWithOffset, localTime } from '#shared/zoned-time';

/** One line of the form: from and to on a day, as typed. */
export interface AvailabilityRow {
  day: string;
  from: string;
  to: string;
}

export interface ConferenceDays {
  timeZone: string;
  startDate: string;
  endDate: string;
}

export type AvailabilityFault = 'time' | 'order' | 'pair';

/** What each day offers at least: a morning and an afternoon. */
const ROWS_A_DAY = 2;

/** More lines a day are no availability any more. */
const ROWS_A_DAY_MAX = 20;

const MIDNIGHT = '24:00';

/** The lines of a form for these intervals; an interval over midnight is a line on each of its days. */
export function rowsOf(
  intervals: readonly IntervalView[],
  { timeZone, startDate, endDate }: ConferenceDays,
): AvailabilityRow[] {
  const local = intervals.map(({ startsAt, endsAt }) => ({
    start: localTime(startsAt, timeZone).slice(0, 16),
    end: localTime(endsAt, timeZone).slice(0, 16),
  }));
  return daysBetween(startDate, endDate).flatMap((day) => {
    const rows = local.flatMap(({ start, end }) => {
      if (start.slice(0, 10) > day || end <= `${day}T00:00`) return [];
      const from = start.slice(0, 10) < day ? '00:00' : start.slice(11);
      const to = end.slice(0, 10) > day ? MIDNIGHT : end.slice(11);
      return [{ day, from, to }];
    });
    while (rows.length < ROWS_A_DAY) rows.push({ day, from: '', to: '' });
    return rows;
  });
}

/** The lines that a form sent, whatever it sent: `from-{day}` and `to-{day}`, once for each line. */
export function readRows(body: unknown, { startDate, endDate }: ConferenceDays): AvailabilityRow[] {
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const texts = (name: string) => {
    const values = Object.hasOwn(fields, name) ? [fields[name]].flat() : [];
    return values
      .slice(0, ROWS_A_DAY_MAX)
      .map((value) => (typeof value === 'string' ? value.trim().slice(0, 20) : ''));
  };
  return daysBetween(startDate, endDate).flatMap((day) => {
    const [froms, tos] = [texts(`from-${day}`), texts(`to-${day}`)];
    const count = Math.max(froms.length, tos.length, ROWS_A_DAY);
    return Array.from({ length: count }, (_, index) => ({
      day,
      from: froms[index] ?? '',
      to: tos[index] ?? '',
    }));
  });
}

/** The intervals that the lines mean, and what is wrong with which line, by its index. */
export function intervalsOf(
  rows: readonly AvailabilityRow[],
  { timeZone }: ConferenceDays,
): { intervals: IntervalInput[]; faults: ReadonlyMap<number, AvailabilityFault> } {
  const faults = new Map<number, AvailabilityFault>();
  const intervals = rows.flatMap(({ day, from, to }, index) => {
    if (from === '' && to === '') return [];
    const [start, end] = [clockOf(from), clockOf(to)];
    if (from === '' || to === '') faults.set(index, 'pair');
    else if (start === undefined || end === undefined || start === MIDNIGHT)
      faults.set(index, 'time');
    else if (end <= start) faults.set(index, 'order');
    const [startsAt, endsAt] = [start, end].map(
      (clock) => clock && instantOf(`${day}T${clock}`, timeZone),
    );
    if (faults.has(index)) return [];
    if (!startsAt || !endsAt) {
      faults.set(index, 'time');
      return [];
    }
    return [
      { startsAt: isoWithOffset(startsAt, timeZone), endsAt: isoWithOffset(endsAt, timeZone) },
    ];
  });
  return { intervals, faults };
}

/** `9:30`, `09.30`, `9h30`, `9h` as `09:30` and `09:00`; undefined for what is no time of day. */
function clockOf(text: string): string | undefined {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:.hH](\d{2})?)?$/.exec(text) ?? [];
  if (hours === undefined || Number(minutes) > 59) return undefined;
  const clock = `${hours.padStart(2, '0')}:${minutes}`;
  return clock <= MIDNIGHT ? clock : undefined;
}
