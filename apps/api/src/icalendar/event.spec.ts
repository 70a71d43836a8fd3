import { describe, expect, it } from 'vitest';
import { type CalendarEvent, event, type EventFacts } from './event.js';

const at = new Date('2027-01-01T10:00:00.900Z');

function linesOf(changes: Partial<EventFacts> = {}): string[] {
  const { bytes } = sampleEvent(changes);
  return bytes.toString().replaceAll('\r\n ', '').split('\r\n').slice(1, -2);
}

function sampleEvent(changes: Partial<EventFacts>): CalendarEvent {
  return event({
    uid: 'panel-1@agenda.example.org',
    stamp: at,
    sequence: 2,
    status: 'CONFIRMED',
    transparent: false,
    time: { first: '2027-06-15', last: '2027-06-17' },
    summary: 'Orbits',
    location: 'Room A',
    description: 'About, it.',
    url: 'https://agenda.example.org/a,b;c',
    ...changes,
  });
}

const hours = (start: string, end: string, timeZone = 'Europe/Paris') => ({
  start: new Date(start),
  end: new Date(end),
  timeZone,
});

describe('an event', () => {
  it('says what it is told, in one order', () => {
    expect(linesOf({ lastModified: at, created: at, categories: ['A, b', 'C'] })).toEqual([
      'UID:panel-1@agenda.example.org',
      'DTSTAMP:20270101T100000Z',
      'CREATED:20270101T100000Z',
      'LAST-MODIFIED:20270101T100000Z',
      'SEQUENCE:2',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'DTSTART;VALUE=DATE:20270615',
      'DTEND;VALUE=DATE:20270618',
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
      'SUMMARY:Orbits',
      'LOCATION:Room A',
      'CATEGORIES:A\\, b,C',
      'URL:https://agenda.example.org/a,b;c',
      'DESCRIPTION:About\\, it.',
    ]);
  });

  it('has no status where it goes on without the recipient, and no more than it is told', () => {
    const names = linesOf({ status: null, transparent: true }).map((line) => line.split(/[;:]/)[0]);
    expect(names.join()).toBe(
      'UID,DTSTAMP,SEQUENCE,TRANSP,DTSTART,DTEND,X-MICROSOFT-CDO-ALLDAYEVENT,' +
        'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT,SUMMARY,LOCATION,URL,DESCRIPTION',
    );
    expect(linesOf({ transparent: true })).toContain('TRANSP:TRANSPARENT');
  });

  it('names the office and one recipient last, whatever the name holds', () => {
    const organiser = { name: 'Space"\r\nX:, ', address: 'office@example.org' };
    expect(linesOf({ meeting: { organiser, attendee: 'a@example.org' } }).slice(-2)).toEqual([
      'ORGANIZER;CN="Space X:,":mailto:office@example.org',
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:a@example.org',
    ]);
  });
});

describe('the times of an event', () => {
  const timesOf = (...times: Parameters<typeof hours>) =>
    linesOf({ time: hours(...times) }).filter((line) => /^DT(START|END)/.test(line));

  it('are in UTC when one of them happens twice', () => {
    expect(timesOf('2026-10-25T00:30:00Z', '2026-10-25T03:00:00Z')).toEqual([
      'DTSTART:20261025T003000Z',
      'DTEND:20261025T030000Z',
    ]);
    expect(timesOf('2026-10-24T22:00:00Z', '2026-10-25T01:00:00Z')[1]).toBe(
      'DTEND:20261025T010000Z',
    );
  });

  it('keep their length across a change of the clocks', () => {
    const [start, end] = timesOf('2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z');
    expect([start, end]).toEqual([
      'DTSTART;TZID=Europe/Paris:20260329T013000',
      'DTEND;TZID=Europe/Paris:20260329T033000',
    ]);
  });

  it('tell the calendar what it has to declare', () => {
    const time = hours('2027-06-15T07:30:00Z', '2027-06-15T08:30:00Z');
    const [start, end] = [time.start.getTime(), time.end.getTime()];
    expect(sampleEvent({ time })).toMatchObject({ zone: 'Europe/Paris', start, end });
    expect(sampleEvent({ time: { ...time, timeZone: 'UTC' } }).zone).toBeNull();
    expect(sampleEvent({}).zone).toBeNull();
  });

  it('are in UTC in a zone without a name', () => {
    expect(timesOf('2027-06-15T07:30:00Z', '2027-06-15T08:30:00Z', 'Etc/UTC')).toEqual([
      'DTSTART:20270615T073000Z',
      'DTEND:20270615T083000Z',
    ]);
  });

  it.each(['Asia/Tokyo', 'Pacific/Kiritimati', 'America/Los_Angeles'])(
    'do not depend on the zone of the server (%s)',
    (zone) => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      try {
        expect(timesOf('2027-06-15T07:30:00Z', '2027-06-15T08:30:00Z')[0]).toBe(
          'DTSTART;TZID=Europe/Paris:20270615T093000',
        );
        expect(timesOf('2027-06-15T07:30:00Z', '2027-06-15T08:30:00Z', 'UTC')[0]).toBe(
          'DTSTART:20270615T073000Z',
        );
        expect(linesOf()).toContain('DTSTART;VALUE=DATE:20270615');
      } finally {
        if (before === undefined) delete process.env['TZ'];
        else process.env['TZ'] = before;
      }
    },
  );
});
