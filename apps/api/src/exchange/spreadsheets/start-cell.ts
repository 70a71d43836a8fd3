import { isoWithOffset, instantOf } from '#shared/zoned-time';
import { type ConferenceDays, slotTime } from '../../programme/timetable/slot-time.js';

/** `2027-06-15 09:30`, or as programs write it back in CSV: `15/06/2027 09:30`, `15.6.2027 9:30:00`, `6/15/2027 9:30`. */
const YEAR_FIRST = /^(\d{4})-(\d\d)-(\d\d)[ T]+(\d?\d):(\d\d)(?::00)?$/;
const YEAR_LAST = /^(\d?\d)([/.-])(\d?\d)\2(\d{4})[ T]+(\d?\d):(\d\d)(?::00)?$/;

type Fault = 'time' | 'noSuchTime' | 'outside';

/**
 * The start that a cell means in the conference's zone, or what is wrong with it. Where the year stands last, the day
 * stands before the month, unless only the other way round it is a day of the conference.
 */
export function startOf(cell: string, conference: ConferenceDays): Date | Fault {
  const starts = localTimes(cell.trim()).map((local) => startAt(local, conference));
  return starts.find((start) => start instanceof Date) ?? starts[0] ?? 'time';
}

/** Every local time that exists and that the cell can mean, as `2027-06-15T09:30`; the likeliest first. */
function localTimes(cell: string): string[] {
  const [, year, month, day, hour = '', minute] = YEAR_FIRST.exec(cell) ?? [];
  if (year) return [`${year}-${month}-${day}T${hour.padStart(2, '0')}:${minute}`].filter(isReal);
  const [, one = '', , other = '', last, hours = '', minutes] = YEAR_LAST.exec(cell) ?? [];
  if (!last) return [];
  const [first, second, two] = [one, other, hours].map((digits) => digits.padStart(2, '0'));
  const local = (inMonth: string) => `${last}-${inMonth}T${two}:${minutes}`;
  return [local(`${second}-${first}`), local(`${first}-${second}`)].filter(isReal);
}

function isReal(local: string): boolean {
  const at = Date.parse(`${local}Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(local);
}

function startAt(local: string, conference: ConferenceDays): Date | Fault {
  const at = instantOf(local, conference.timeZone);
  if (!at) return 'noSuchTime';
  const start = slotTime(isoWithOffset(at, conference.timeZone), conference);
  if (start instanceof Date) return start;
  return start === 'outside-conference' ? 'outside' : 'time';
}
