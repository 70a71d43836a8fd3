/** Local times of a conference and instants, from the runtime's own time-zone data (no library). */

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  let found = formatters.get(timeZone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(timeZone, found);
  }
  return found;
}

export function isTimeZone(value: string): boolean {
  try {
    formatter(value);
    return true;
  } catch {
    return false;
  }
}

/** The local time of an instant, `2027-06-15T09:30:00`, without an offset. */
export function localTime(instant: string | Date, timeZone: string): string {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatter(timeZone).formatToParts(new Date(instant))) {
    parts[type] = value;
  }
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}`;
}

/** The zone's offset from UTC at an instant, in minutes (Paris in summer: 120). */
export function offsetMinutes(instant: string | Date, timeZone: string): number {
  const at = Math.floor(new Date(instant).getTime() / 1000) * 1000;
  return Math.round((Date.parse(`${localTime(new Date(at), timeZone)}Z`) - at) / 60_000);
}

/** An instant as releases write it: UTC, whole seconds, `2027-06-15T07:30:00Z`. */
export function utcSeconds(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}

/** `2027-06-15T09:30:00+02:00`: the form of every time on the wire. */
export function isoWithOffset(instant: string | Date, timeZone: string): string {
  const minutes = offsetMinutes(instant, timeZone);
  const sign = minutes < 0 ? '-' : '+';
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${localTime(instant, timeZone)}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/**
 * The instant of a local time (`2027-06-15T09:30`), or undefined when the clocks skip that time.
 * A time that happens twice means the first one (RFC 5545 3.3.5).
 */
export function instantOf(local: string, timeZone: string): Date | undefined {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const day = 24 * 3_600_000;
  // The offset before a change comes first, and with it the first of two.
  const found = [asUtc - day, asUtc + day]
    .map((near) => asUtc - offsetMinutes(new Date(near), timeZone) * 60_000)
    .find((at) => Date.parse(`${localTime(new Date(at), timeZone)}Z`) === asUtc);
  return found === undefined ? undefined : new Date(found);
}

/** The day of the conference that an instant falls on, `2027-06-15`. */
export function localDay(instant: string | Date, timeZone: string): string {
  return localTime(instant, timeZone).slice(0, 10);
}

/** Hours and minutes of an instant in the conference's zone, `09:30`. */
export function localClock(instant: string | Date, timeZone: string): string {
  return localTime(instant, timeZone).slice(11, 16);
}

/** Every day from the first to the last, both included. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += 24 * 3_600_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
