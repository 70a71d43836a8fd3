import { localTime, offsetMinutes } from '#shared/zoned-time';

/** A change of a zone's offset from UTC; offsets in minutes. */
interface Transition {
  /** First instant of the new offset, in milliseconds. */
  at: number;
  from: number;
  to: number;
  /** Local time by the old offset, which iCalendar counts onsets in (RFC 5545 3.6.5). */
  onset: Date;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Step of the search for transitions; the shortest stay at an offset is a Ramadan, a month. */
const STEP = 7 * DAY;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

const made = new Map<string, readonly string[]>();

/** Names of zones that are UTC itself; their times are written with Z and need no VTIMEZONE. */
const UTC = /^(Etc\/)?(UTC|UCT|Zulu|Universal)$/i;

/** Whether events of this zone can name it; otherwise (UTC, plain offsets) they are written in UTC. */
export function isNamedZone(timeZone: string): boolean {
  return /^[A-Za-z]/.test(timeZone) && !UTC.test(timeZone);
}

/**
 * The lines of a VTIMEZONE from the runtime's own tzdata, right for every instant of the given UTC years: one rule
 * each for summer and winter where the zone follows one, else one sub-component a transition. Never RDATE, which
 * Outlook ignores.
 */
export function vtimezone(
  timeZone: string,
  firstYear: number,
  lastYear: number,
): readonly string[] {
  const key = `${timeZone} ${firstYear} ${lastYear}`;
  let lines = made.get(key);
  if (!lines) {
    // A sub-component must begin before the first instant asked for, hence the year before.
    const start = Date.UTC(firstYear - 1, 0, 1);
    const transitions = transitionsBetween(timeZone, start, Date.UTC(lastYear + 1, 0, 2));
    const years = lastYear - firstYear + 2;
    const observances = byRules(transitions, years) ?? oneByOne(timeZone, start, transitions);
    lines = ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observances, 'END:VTIMEZONE'];
    made.set(key, lines);
  }
  return lines;
}

/** Every change of the offset between two instants (milliseconds), to the minute. */
export function transitionsBetween(timeZone: string, start: number, end: number): Transition[] {
  const offsetAt = (at: number) => offsetMinutes(new Date(at), timeZone);
  const found: Transition[] = [];
  let from = offsetAt(start);
  for (let week = start; week < end; week += STEP) {
    const to = offsetAt(week + STEP);
    if (to === from) continue;
    let before = week;
    let after = week + STEP;
    while (after - before > MINUTE) {
      const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
      if (offsetAt(middle) === from) before = middle;
      else after = middle;
    }
    if (after < end) found.push({ at: after, from, to, onset: new Date(after + from * MINUTE) });
    from = to;
  }
  return found;
}

/** One STANDARD and one DAYLIGHT, when each comes once a year on the same weekday of the month at the same time. */
function byRules(transitions: readonly Transition[], years: number): string[] | undefined {
  const [first, second] = transitions;
  if (!first || !second || transitions.length !== 2 * years) return undefined;
  const kinds = [0, 1].map((kind) => transitions.filter((_, index) => index % 2 === kind));
  const rules = kinds.map(ruleOf);
  if (rules.some((rule) => rule === undefined)) return undefined;
  return [first, second].flatMap((transition, kind) => observance(transition, rules[kind]));
}

function ruleOf(transitions: readonly Transition[]): string | undefined {
  const [first] = transitions;
  if (!first) return undefined;
  const month = first.onset.getUTCMonth();
  const regular = transitions.every(
    ({ from, to, onset }, index) =>
      from === first.from &&
      to === first.to &&
      onset.getUTCFullYear() === first.onset.getUTCFullYear() + index &&
      onset.getUTCMonth() === month &&
      onset.getUTCDay() === first.onset.getUTCDay() &&
      onset.getTime() % DAY === first.onset.getTime() % DAY,
  );
  if (!regular) return undefined;
  const days = transitions.map(({ onset }) => onset.getUTCDate());
  const week = Math.ceil((days[0] ?? 0) / 7);
  const isLast = transitions.every(({ onset }) => isInLastWeek(onset));
  if (!isLast && days.some((day) => Math.ceil(day / 7) !== week)) return undefined;
  const weekday = `${isLast ? -1 : week}${WEEKDAYS[first.onset.getUTCDay()]}`;
  return `RRULE:FREQ=YEARLY;BYMONTH=${month + 1};BYDAY=${weekday}`;
}

function isInLastWeek(date: Date): boolean {
  return new Date(date.getTime() + 7 * DAY).getUTCMonth() !== date.getUTCMonth();
}

/** The offset at the start, then each transition for itself. */
function oneByOne(timeZone: string, start: number, transitions: readonly Transition[]): string[] {
  const offset = offsetMinutes(new Date(start), timeZone);
  // A zone that never changes says so for all times, not only from the feed's first year.
  const since = transitions.length === 0 ? 0 : start;
  const initial: Transition = {
    at: since,
    from: offset,
    to: offset,
    onset: new Date(`${localTime(new Date(since), timeZone)}Z`),
  };
  return [initial, ...transitions].flatMap((transition) => observance(transition));
}

function observance({ from, to, onset }: Transition, rule?: string): string[] {
  const kind = to > from ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${onset.toISOString().slice(0, 19).replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${utcOffset(from)}`,
    `TZOFFSETTO:${utcOffset(to)}`,
    ...(rule ? [rule] : []),
    `END:${kind}`,
  ];
}

function utcOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}
