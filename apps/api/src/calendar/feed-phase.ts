import type { ReleasedConference } from '#shared/releases/release-document';
import { instantOf } from '#shared/zoned-time';

type Days = Pick<ReleasedConference, 'startDate' | 'endDate' | 'timeZone'>;

const DAY = 24 * 3_600_000;

export interface Phase {
  /** On the days of the conference. */
  live: boolean;
  /** Start of the phase in milliseconds; 0: since ever. */
  since: number;
  next: number | null;
}

/** Before, on and after the days of the conference, by its own clock. */
export function phaseOf({ startDate, endDate, timeZone }: Days, now: number): Phase {
  const dayAfter = new Date(Date.parse(endDate) + DAY).toISOString().slice(0, 10);
  const start = midnight(startDate, timeZone);
  const end = midnight(dayAfter, timeZone);
  if (now < start) return { live: false, since: 0, next: start };
  return now < end
    ? { live: true, since: start, next: end }
    : { live: false, since: end, next: null };
}

/** The first instant of a day; some zones skip midnight when they go to summer time. */
function midnight(day: string, timeZone: string): number {
  const first = instantOf(`${day}T00:00:00`, timeZone) ?? instantOf(`${day}T01:00:00`, timeZone);
  return (first ?? new Date(day)).getTime();
}
