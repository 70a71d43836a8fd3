import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendar, type Subscription } from './calendar.js';
import { toWire } from './content-lines.js';
import { event } from './event.js';
import { vtimezone } from './vtimezone.js';

const AT = new Date('2027-01-01T10:00:00Z');

const one = (time: Parameters<typeof event>[0]['time']) =>
  event({
    ...{ uid: 'panel-1@agenda.example.org', stamp: AT, sequence: 0, status: 'CONFIRMED' },
    ...{ transparent: false, time, summary: 'Orbits', location: 'Room A', description: '' },
    url: 'https://agenda.example.org/en',
  });

const hours = (start: string, end: string, timeZone = 'Europe/Paris') =>
  one({ start: new Date(start), end: new Date(end), timeZone });

const subscription = (timeZone: string): Subscription => ({
  name: 'Space, Air',
  about: 'The agenda.',
  page: 'https://agenda.example.org/en/space-2027',
  source: 'https://agenda.example.org/calendar/space-2027.ics',
  colour: ['steelblue', '#4682B4'],
  changedAt: AT.getTime(),
  ttl: 'PT1H',
  days: { first: '2027-06-15', last: '2027-06-17', timeZone },
});

/** Its lines but those of events and zones, each zone as its name with its first summer. */
function headOf(written: Buffer): string[] {
  const text = written.toString();
  expect(() => ICAL.parse(text)).not.toThrow();
  return text
    .replace(/BEGIN:VTIMEZONE\r\n(TZID:[^\r]*)\r\n.*END:VTIMEZONE\r\n/s, '$1\r\n')
    .replace(/BEGIN:VEVENT.*END:VEVENT\r\n/s, '')
    .split('\r\n')
    .slice(1, -2);
}

const HEAD = ['VERSION:2.0', 'PRODID:-//Apogee//Apogee//EN', 'CALSCALE:GREGORIAN'];

describe('a calendar', () => {
  it('declares the zone that an event names, and no other', () => {
    const zoned = hours('2027-06-15T07:30:00Z', '2027-06-15T08:30:00Z');
    const inUtc = hours('2027-06-15T07:30:00Z', '2027-06-15T08:30:00Z', 'Etc/UTC');
    const days = one({ first: '2027-06-15', last: '2027-06-17' });
    expect(headOf(calendar({ events: [inUtc, zoned] }))).toEqual([...HEAD, 'TZID:Europe/Paris']);
    expect(headOf(calendar({ events: [inUtc, days] }))).toEqual(HEAD);
  });

  it('declares it for all the years of its events and for the days around them', () => {
    // In these years it followed no rule: each of its changes is listed.
    const zone = 'Africa/Casablanca';
    const declared = (first: number, last: number) => toWire(vtimezone(zone, first, last));
    const short = hours('2020-06-15T07:30:00Z', '2020-06-15T08:30:00Z', zone);
    const newYear = hours('2020-01-01T00:30:00Z', '2020-01-01T01:30:00Z', zone);
    const lastDays = hours('2020-12-30T07:30:00Z', '2020-12-30T12:00:00Z', zone);
    expect(calendar({ events: [short] }).toString()).toContain(declared(2020, 2020));
    expect(calendar({ events: [lastDays, short, newYear] }).toString()).toContain(
      declared(2019, 2021),
    );
    const own = {
      ...subscription(zone),
      days: { first: '2030-01-05', last: '2030-01-06', timeZone: zone },
    };
    const subscribed = calendar({ events: [short, lastDays], subscription: own });
    expect(subscribed.toString()).toContain(declared(2020, 2021));
  });

  it('lets programs read the length of an event across a change of the clocks', () => {
    const events = [hours('2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z')];
    const read = new ICAL.Component(ICAL.parse(calendar({ events }).toString()));
    expect(new ICAL.Event(read.getAllSubcomponents('vevent')[0]).duration.toSeconds()).toBe(3600);
  });

  it('is a message where it has a method', () => {
    const events = [one({ first: '2027-06-15', last: '2027-06-17' })];
    expect(headOf(calendar({ events, method: 'CANCEL' }))).toEqual([...HEAD, 'METHOD:CANCEL']);
  });

  it('says of itself what a subscriber needs, and something even without events', () => {
    const said = (timeZone: string) =>
      headOf(calendar({ events: [], subscription: subscription(timeZone) }));
    expect(said('Europe/Paris')).toEqual([
      ...HEAD,
      'NAME:Space\\, Air',
      'X-WR-CALNAME:Space\\, Air',
      'DESCRIPTION:The agenda.',
      'X-WR-CALDESC:The agenda.',
      'URL:https://agenda.example.org/en/space-2027',
      'SOURCE;VALUE=URI:https://agenda.example.org/calendar/space-2027.ics',
      'COLOR:steelblue',
      'X-APPLE-CALENDAR-COLOR:#4682B4',
      'X-WR-TIMEZONE:Europe/Paris',
      'LAST-MODIFIED:20270101T100000Z',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'TZID:Europe/Paris',
    ]);
    expect(said('UTC').slice(-1)).toEqual(['TZID:Etc/GMT']);
  });

  it('keeps an address to itself that is a secret, and names no zone that no event is in', () => {
    const events = [hours('2027-06-15T07:30:00Z', '2027-06-15T08:30:00Z', 'UTC')];
    const own = { ...subscription('UTC'), source: null };
    expect(headOf(calendar({ events, subscription: own })).slice(HEAD.length)).toEqual([
      'NAME:Space\\, Air',
      'X-WR-CALNAME:Space\\, Air',
      'DESCRIPTION:The agenda.',
      'X-WR-CALDESC:The agenda.',
      'URL:https://agenda.example.org/en/space-2027',
      'COLOR:steelblue',
      'X-APPLE-CALENDAR-COLOR:#4682B4',
      'LAST-MODIFIED:20270101T100000Z',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
    ]);
  });
});
