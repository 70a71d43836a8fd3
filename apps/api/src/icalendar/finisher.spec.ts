import { describe, expect, it } from 'vitest';
import { finishEvent } from './finisher.js';

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT', ''].join('\r\n');

describe('finishEvent', () => {
  it('puts properties in one order and ends the last line', () => {
    expect(finishEvent(event('SUMMARY:A', 'DTSTAMP:20270101T000000Z', 'UID:1'))).toBe(
      event('UID:1', 'DTSTAMP:20270101T000000Z', 'SUMMARY:A'),
    );
  });

  it('takes the escaping of texts off an address', () => {
    expect(finishEvent(event('URL;VALUE=URI:https://e.org/a\\,b\\;c'))).toBe(
      event('URL:https://e.org/a,b;c'),
    );
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
