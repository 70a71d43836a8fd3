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
  const iso = YEAR_FIRST.exec(cell);
  if (iso) return [`${iso[1]}-${iso[2]}-${iso[3]}T${twoDigits(iso[4])}:${iso[5]}`].filter(isReal);
  const found = YEAR_LAST.exec(cell);
  if (!found) return [];
  const [first, second, hour] = [found[1], found[3], found[5]].map(twoDigits);
  const local = (inMonth: string) => `${found[4]}-${inMonth}T${hour}:${found[6]}`;
  return [local(`${second}-${first}`), local(`${first}-${second}`)].filter(isReal);
}

function twoDigits(number: string | undefined): string {
  return String(number).padStart(2, '0');
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
