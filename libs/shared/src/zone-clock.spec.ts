import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ZoneClock } from './zone-clock.js';
import { isoWithOffset, localClock, localDay } from './zoned-time.js';

const ZONES = ['Europe/Paris', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];
const minute = fc
  .integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 })
  .map((at) => at * 60_000);

describe('ZoneClock', () => {
  it('agrees with the runtime in every zone, also around changes of the clocks', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.array(minute), (zone, instants) => {
        const clock = new ZoneClock(zone);
        for (const at of instants) {
          const date = new Date(at);
          expect(clock.iso(at)).toBe(isoWithOffset(date, zone));
          expect(clock.clock(at)).toBe(localClock(date, zone));
          expect(clock.day(at)).toBe(localDay(date, zone));
        }
      }),
    );
  });

  it.each([
    ['Europe/Paris', Date.UTC(2027, 2, 28, 1)],
    ['Europe/Paris', Date.UTC(2027, 9, 31, 1)],
    ['Australia/Lord_Howe', Date.UTC(2027, 3, 3, 15)],
  ])('follows the clocks of %s to the minute', (zone, change) => {
    const clock = new ZoneClock(zone);
    for (let at = change - 90 * 60_000; at < change + 90 * 60_000; at += 60_000) {
      expect(clock.iso(at)).toBe(isoWithOffset(new Date(at), zone));
    }
  });

  it('asks the runtime once for each quarter of an hour, since that is slow', () => {
    const ask = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts');
    const clock = new ZoneClock('Europe/Paris');
    for (const after of [0, 7, 14, 14, 15, 29]) clock.iso(Date.UTC(2027, 5, 15, 7, after));
    expect(ask).toHaveBeenCalledTimes(2);
    ask.mockRestore();
  });

  it('counts minutes since local midnight, before 1970 too', () => {
    expect(new ZoneClock('Europe/Paris').minuteOfDay(Date.UTC(2027, 5, 15, 7, 30))).toBe(570);
    expect(new ZoneClock('UTC').minuteOfDay(-60_000)).toBe(1439);
  });
});
