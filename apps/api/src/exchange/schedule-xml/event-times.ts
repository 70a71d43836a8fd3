import { DURATION_MAX } from '#shared/programme/slots';
import { instantOf } from '#shared/zoned-time';
import { type ImportProblem, importProblem } from './import-problems.js';

/** A `<day>` of the schedule. Times of events before `start`'s clock belong to the next morning. */
export interface ScheduleDay {
  date: string;
  start: string;
  end: string;
  line: number;
}

/** The time of an event as the file gives it. */
export interface EventTime {
  /** `<date>`, or an empty string. */
  date: string;
  /** `<start>`, or an empty string. */
  start: string;
  day: ScheduleDay | undefined;
  line: number;
}

export interface ZoneRules {
  /** IANA name for local times; undefined when nothing names one. */
  timeZone: string | undefined;
  /** Minutes after midnight at which the file's day begins; undefined: as each `<day>` says. */
  dayChange: number | undefined;
}

const WITH_OFFSET = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;
const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/;

/** `2027-06-15` and a day that exists. */
export function isDate(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Minutes after midnight of `9:30`, `09:30` or `09:30:00`; undefined when it is none of them. */
export function clockMinutes(text: string): number | undefined {
  const found = /^(\d{1,2}):(\d\d)(?::\d\d)?$/.exec(text);
  if (!found) return undefined;
  const [hours, minutes] = [Number(found[1]), Number(found[2])];
  return hours > 23 || minutes > 59 ? undefined : hours * 60 + minutes;
}

/**
 * Whole minutes of `0:45`, `00:45`, `00:45:00` (hours, minutes, seconds) and of pretalx's
 * `1:00:00` (a single digit first: days, hours, minutes). Seconds count as a minute begun.
 */
export function durationMinutes(text: string, line: number): number | ImportProblem {
  const found = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!found) return importProblem(line, 'duration_invalid', { value: text });
  const [, first, second, third] = found;
  const minutes = minutesOf(Number(first), Number(second), third, first!.length === 1);
  if (minutes < 1 || minutes > DURATION_MAX) {
    return importProblem(line, 'duration_out_of_range', { value: text });
  }
  return minutes;
}

function minutesOf(
  first: number,
  second: number,
  third: string | undefined,
  days: boolean,
): number {
  if (third === undefined) return first * 60 + second;
  if (days) return (first * 24 + second) * 60 + Number(third);
  return first * 60 + second + Math.ceil(Number(third) / 60);
}

/** The instant at which an event starts, or why there is none. */
export function startOfEvent(time: EventTime, rules: ZoneRules): Date | ImportProblem {
  if (WITH_OFFSET.test(time.date) && isDate(time.date.slice(0, 10))) {
    const at = new Date(time.date);
    return Number.isNaN(at.getTime()) ? invalid(time, time.date) : at;
  }
  if (LOCAL.test(time.date)) return localStart(time.date, time, rules);
  if (time.date !== '' && !isDate(time.date)) return invalid(time, time.date);
  const clock = clockMinutes(time.start);
  if (clock === undefined) {
    return time.start === ''
      ? importProblem(time.line, 'missing_field', { element: 'event', field: 'date' })
      : invalid(time, time.start);
  }
  if (time.date !== '') return localStart(`${atClock(time.date, clock)}:00`, time, rules);
  const { day } = time;
  if (!day || !isDate(day.date)) {
    return importProblem(day?.line ?? time.line, 'date_invalid', { value: day?.date ?? '' });
  }
  const date = isNextMorning(clock, day, rules) ? dayAfter(day.date) : day.date;
  return localStart(`${atClock(date, clock)}:00`, time, rules);
}

function localStart(local: string, time: EventTime, rules: ZoneRules): Date | ImportProblem {
  const { timeZone } = rules;
  if (timeZone === undefined) return importProblem(time.line, 'zone_missing');
  if (!isDate(local.slice(0, 10)) || clockMinutes(local.slice(11)) === undefined) {
    return invalid(time, local);
  }
  const at = instantOf(local, timeZone);
  return at ?? importProblem(time.line, 'time_skipped', { zone: timeZone, value: local });
}

/** Past midnight, but still of this conference day: before the day's own beginning. */
function isNextMorning(clock: number, day: ScheduleDay, rules: ZoneRules): boolean {
  const begins = rules.dayChange ?? clockMinutes(day.start.slice(11, 16)) ?? 0;
  if (clock >= begins) return false;
  return !isDate(day.end.slice(0, 10)) || atClock(dayAfter(day.date), clock) <= day.end;
}

function atClock(date: string, clock: number): string {
  return `${date}T${twoDigits(clock / 60)}:${twoDigits(clock % 60)}`;
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 24 * 3_600_000).toISOString().slice(0, 10);
}

function twoDigits(value: number): string {
  return String(Math.floor(value)).padStart(2, '0');
}

function invalid(time: EventTime, value: string): ImportProblem {
  return importProblem(time.line, 'time_invalid', { value });
}
