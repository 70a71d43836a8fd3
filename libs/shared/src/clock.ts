/** A local time of day, `08:30`. */
export const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Minutes since midnight. */
export function clockMinutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}
