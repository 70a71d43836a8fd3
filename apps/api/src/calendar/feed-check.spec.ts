import ical from 'ical-generator';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './feed-check.spec-support.js';

describe('the check of a feed', () => {
  it('finds the faults of a calendar as the generator writes it', () => {
    const calendar = ical({ name: 'Talks, and\nATTENDEE:mailto:x@example.org', ttl: 3600 });
    calendar.timezone('Europe/Paris');
    calendar.createEvent({
      id: '1',
      start: new Date('2027-06-15T07:30:00Z'),
      end: new Date('2027-06-15T08:30:00Z'),
      summary: 'A talk with a bell \u0007',
      url: 'https://example.org/a,b',
    });
    const faults = faultsOf(Buffer.from(calendar.toString())).join('\n');
    for (const line of ['R19', 'R22', 'R24']) expect(faults).toContain(line);
  });

  it('finds a line that is too long, a missing zone and a stale identity', () => {
    const text = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:x',
      'METHOD:PUBLISH',
      'NAME:A',
      'X-WR-CALNAME:B',
      'COLOR:blue',
      'LAST-MODIFIED:20270101T000000Z',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'BEGIN:VEVENT',
      'UID:é',
      'DTSTAMP:20270101T000000Z',
      'CREATED:20270102T000000Z',
      'LAST-MODIFIED:20270101T000000Z',
      'SEQUENCE:-1',
      'STATUS:CANCELED',
      'TRANSP:OPAQUE',
      'DTSTART;TZID=Europe/Paris:20270615T093000',
      'DTEND;TZID=Europe/Paris:20270615T083000',
      `SUMMARY:${'long, '.repeat(20)}`,
      'LOCATION:A',
      'CATEGORIES:A',
      'URL:https://example.org/',
      'DESCRIPTION:mailto:a@example.org',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n');
    const faults = faultsOf(Buffer.from(text)).join('\n');
    const lines = 'R20 R27 R29 R35 R36 R37 R38 R39 R41 R43 R45 R47 R50 R52'.split(' ');
    for (const line of lines) expect(faults, line).toContain(line);
  });
});
