import { offsetMinutes } from './zoned-time.js';

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
const QUARTER_HOUR = 15 * MINUTE;

/**
 * Local times of many instants in milliseconds, for one zone. Offsets are looked up once a quarter of an hour, at
 * whose bounds alone the clocks of a zone are changed; the rest is arithmetic.
 */
export class ZoneClock {
  private readonly offsets = new Map<number, number>();

  constructor(private readonly timeZone: string) {}

  /** Local minutes since the local midnight with which 1970 began. */
  minutes(at: number): number {
    return Math.floor(at / MINUTE) + this.offset(at);
  }

  /** Local minutes since the midnight before. */
  minuteOfDay(at: number): number {
    return ((this.minutes(at) % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  }

  /** `09:30`. */
  clock(at: number): string {
    return this.local(at).toISOString().slice(11, 16);
  }

  /** `2027-06-15`. */
  day(at: number): string {
    return this.local(at).toISOString().slice(0, 10);
  }

  /** As `isoWithOffset`: `2027-06-15T09:30:00+02:00`. */
  iso(at: number): string {
    const offset = this.offset(at);
    const size = Math.abs(offset);
    const two = (value: number) => String(value).padStart(2, '0');
    const sign = offset < 0 ? '-' : '+';
    const time = this.local(at).toISOString().slice(0, 19);
    return `${time}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  }

  /** The local time as if it were UTC. */
  private local(at: number): Date {
    return new Date(at + this.offset(at) * MINUTE);
  }

  private offset(at: number): number {
    const quarter = Math.floor(at / QUARTER_HOUR);
    let offset = this.offsets.get(quarter);
    if (offset === undefined) {
      offset = offsetMinutes(new Date(quarter * QUARTER_HOUR), this.timeZone);
      this.offsets.set(quarter, offset);
    }
    return offset;
  }
}
