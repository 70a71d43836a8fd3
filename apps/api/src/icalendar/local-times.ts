import { localTime, offsetMinutes } from '#shared/zoned-time';

const DAY = 24 * 3_600_000;

/**
 * Whether the local clock shows the time of this instant a second time. RFC 5545 3.3.5 reads such a time as the
 * first, most calendar programs as the second, so it must not be written as a local time.
 */
export function happensTwice(instant: Date, timeZone: string): boolean {
  const local = localTime(instant, timeZone);
  const at = instant.getTime();
  const offset = offsetMinutes(instant, timeZone);
  return [at - DAY, at + DAY].some((other) => {
    const change = offset - offsetMinutes(new Date(other), timeZone);
    return change !== 0 && localTime(new Date(at + change * 60_000), timeZone) === local;
  });
}
