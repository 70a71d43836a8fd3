import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { offsetMinutes } from '#shared/zoned-time';
import { happensTwice } from './local-times.js';
import { isNamedZone, transitionsBetween, vtimezone } from './vtimezone.js';

const HOUR = 3_600_000;
const FIRST_YEAR = 2026;
const LAST_YEAR = 2030;

/** Names that people choose although the runtime counts them as aliases. */
const ALIASES = ['Europe/Kyiv', 'Asia/Kolkata', 'America/Nuuk', 'US/Eastern', 'Etc/GMT+5', 'GMT'];
const ZONES = [...new Set([...Intl.supportedValuesOf('timeZone'), ...ALIASES])];

function parsed(timeZone: string): ICAL.Timezone {
  const lines = vtimezone(timeZone, FIRST_YEAR, LAST_YEAR);
  return new ICAL.Timezone(new ICAL.Component(ICAL.parse(lines.join('\r\n'))));
}

/** The offset in minutes that a reader of the VTIMEZONE finds at a local time, given as if it were UTC. */
function readOffset(zone: ICAL.Timezone, local: Date): number {
  const time = ICAL.Time.fromData({
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
  });
  return zone.utcOffset(time) / 60;
}

describe('vtimezone', () => {
  it('writes one summer and one winter rule for Paris', () => {
    expect(vtimezone('Europe/Paris', 2027, 2027)).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Paris',
      'BEGIN:DAYLIGHT',
      'DTSTART:20260329T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20261025T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  it('counts the weeks where a zone does', () => {
    const lines = vtimezone('America/New_York', 2026, 2030);
    expect(lines).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU');
    expect(lines).toContain('RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU');
  });

  it('says once what a zone without changes is', () => {
    expect(vtimezone('Asia/Tokyo', 2027, 2027)).toEqual([
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Tokyo',
      'BEGIN:STANDARD',
      'DTSTART:19700101T090000',
      'TZOFFSETFROM:+0900',
      'TZOFFSETTO:+0900',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  it('writes each change for itself where no rule fits, and never a list of dates', () => {
    const lines = vtimezone('Africa/Casablanca', 2026, 2028);
    expect(lines.join('\n')).not.toMatch(/RRULE|RDATE/);
    expect(lines.filter((line) => line.startsWith('BEGIN:')).length).toBeGreaterThan(6);
  });

  it('knows no zone that is UTC itself or a plain offset', () => {
    expect(['UTC', 'Etc/UTC', 'Etc/Zulu', '+02:00'].filter(isNamedZone)).toEqual([]);
    expect(ZONES.filter((zone) => !isNamedZone(zone))).toEqual([]);
  });

  it('agrees with tzdata in every zone, all year and around every change of 2026 to 2030', () => {
    const wrong: string[] = [];
    for (const timeZone of ZONES) {
      const zone = parsed(timeZone);
      const start = Date.UTC(FIRST_YEAR, 0, 1);
      const end = Date.UTC(LAST_YEAR + 1, 0, 1);
      const instants: number[] = [];
      for (let at = start; at < end; at += 85 * HOUR) instants.push(at);
      for (const { at } of transitionsBetween(timeZone, start, end)) {
        instants.push(at - 4 * HOUR, at - 60_000, at, at + 59 * 60_000, at + 4 * HOUR);
      }
      for (const at of instants) {
        const offset = offsetMinutes(new Date(at), timeZone);
        if (readOffset(zone, new Date(at + offset * 60_000)) === offset) continue;
        // A time that happens twice may be read as either; the feed never writes one.
        if (!happensTwice(new Date(at), timeZone)) wrong.push(`${timeZone} ${at}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
