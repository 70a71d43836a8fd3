import { localTime } from '#shared/zoned-time';

/** Minutes of a day. */
export const DAY = 24 * 60;

/** Minutes from the local midnight of a day to an instant; past 1,440 on the next day. */
export function minuteOf(instant: string, day: string, timeZone: string): number {
  const local = localTime(instant, timeZone);
  const days = Math.round((Date.parse(local.slice(0, 10)) - Date.parse(day)) / 86_400_000);
  return days * DAY + Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
}

/** `08:30` as minutes of the day. */
export function clockMinute(clock: string | null): number | undefined {
  if (clock === null) return undefined;
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** `14:00`; past midnight the clock starts again. */
export function clockLabel(minute: number): string {
  const inDay = ((minute % DAY) + DAY) % DAY;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
