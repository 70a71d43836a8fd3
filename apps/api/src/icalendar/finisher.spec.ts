import { describe, expect, it } from 'vitest';
import { finishEvent } from './finisher.js';

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT', ''].join('\r\n');

describe('finishEvent', () => {
  it('puts properties in one order, ours after them, and ends the last line', () => {
    const ordered = [
      ...['UID:1', 'DTSTAMP:2', 'CREATED:3', 'LAST-MODIFIED:4', 'SEQUENCE:5', 'STATUS:6'],
      ...['TRANSP:7', 'DTSTART;VALUE=DATE:8', 'DTEND:9', 'X-MICROSOFT-CDO-ALLDAYEVENT:10'],
      ...['X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:11', 'SUMMARY:12', 'LOCATION:13'],
      ...['CATEGORIES:14', 'URL:15', 'DESCRIPTION:16'],
    ];
    expect(finishEvent(event(...ordered.toReversed()))).toBe(event(...ordered));
    expect(finishEvent(event('UID:1'), ['ORGANIZER:x'])).toBe(event('UID:1', 'ORGANIZER:x'));
  });

  it('refuses what does not begin or does not end as an event', () => {
    for (const raw of [
      'BEGIN:VTODO\r\nUID:1\r\nEND:VEVENT',
      'BEGIN:VEVENT\r\nUID:1\r\nEND:VTODO',
    ]) {
      expect(() => finishEvent(raw)).toThrow('an event must begin and end as one');
    }
  });

  it('takes the escaping of texts off an address', () => {
    expect(finishEvent(event('URL;VALUE=URI:https://e.org/a\\,b\\;c'))).toBe(
      event('URL:https://e.org/a,b;c'),
    );
    const told = event('SUMMARY:URL;VALUE=URI:https://e.org/a\\,b');
    expect(finishEvent(told)).toBe(told);
  });

  it('escapes line breaks that the generator does not know and drops control characters', () => {
    expect(finishEvent(event('SUMMARY:a\u2028b\u0007c\u0085d'))).toBe(event('SUMMARY:a\\nbc\\nd'));
  });

  it('folds again, to 75 octets', () => {
    const long = `SUMMARY:${'é'.repeat(80)}`;
    const lines = finishEvent(event(long)).split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(lines.join('\r\n').replaceAll('\r\n ', '')).toBe(event(long));
  });

  it('refuses a property that nobody asked for', () => {
    expect(() => finishEvent(event('UID:1', 'ATTENDEE:mailto:x@example.org'))).toThrow('ATTENDEE');
    expect(() => finishEvent(event('UID:1', 'BEGIN:VALARM'))).toThrow('BEGIN');
  });
});
