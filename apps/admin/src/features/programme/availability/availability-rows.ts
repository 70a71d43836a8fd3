import type { IntervalInput, IntervalView } from '#shared/programme/availability';
import { localClock, localDay } from '#shared/zoned-time';
import { clockOfText } from '../../../i18n/dates.js';
import { startOf } from '../slots/slots.js';

/** One line of the form: a day and two times as typed. */
export interface AvailabilityRow {
  day: string;
  from: string;
  to: string;
}

/** What is wrong with a line. */
export type RowFault = 'time' | 'skipped' | 'order';

const MIDNIGHT = '00:00';

/** The intervals as lines of one day each: one that runs over midnight becomes two. */
export function rowsOf(intervals: readonly IntervalView[], timeZone: string): AvailabilityRow[] {
  return intervals.flatMap(({ startsAt, endsAt }) => {
    const rows: AvailabilityRow[] = [];
    let day = localDay(startsAt, timeZone);
    let from = localClock(startsAt, timeZone);
    const [lastDay, to] = [localDay(endsAt, timeZone), localClock(endsAt, timeZone)];
    while (day < lastDay) {
      rows.push({ day, from, to: MIDNIGHT });
      [day, from] = [dayAfter(day), MIDNIGHT];
    }
    return from < to ? [...rows, { day, from, to }] : rows;
  });
}

/** A line as an interval; until 00:00 means until the end of its day. */
export function intervalOf(row: AvailabilityRow, timeZone: string): IntervalInput | RowFault {
  const [from, to] = [clockOfText(row.from), clockOfText(row.to)];
  if (!from || !to) return 'time';
  if (to !== MIDNIGHT && to <= from) return 'order';
  const startsAt = startOf(row.day, from, timeZone);
  const endsAt = startOf(to === MIDNIGHT ? dayAfter(row.day) : row.day, to, timeZone);
  return startsAt && endsAt ? { startsAt, endsAt } : 'skipped';
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 3_600_000).toISOString().slice(0, 10);
}
