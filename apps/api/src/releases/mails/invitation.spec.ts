import 'reflect-metadata';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { sampleMail, sampleOrigin } from '../../mail/sample-mail.spec-support.js';
import { invitation } from './invitation.js';
import type { ToldChange } from './mail-data.js';
import { sampleChange, sampleProgrammeData } from './sample-mail.spec-support.js';

const AT = new Date('2027-05-01T10:00:00.900Z');

function message(change: ToldChange, conference = sampleProgrammeData().conference): string {
  const mail = sampleMail(sampleProgrammeData({ conference }), { createdAt: AT });
  return invitation(change, mail, sampleOrigin());
}

function parsed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent');
  expect(events).toHaveLength(1);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const event = events[0]!;
  const value = (name: string) => event.getFirstPropertyValue(name)?.toString();
  return { calendar, event, value };
}

describe('a calendar message', () => {
  it('asks for one event with the identity of the feeds, from the office, to the one recipient', () => {
    const { calendar, event, value } = parsed(message(sampleChange()));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(value('uid')).toBe(`panel-${sampleChange().panelId}@agenda.example.org`);
    expect(value('sequence')).toBe('3');
    expect(value('dtstamp')).toBe('2027-05-01T10:00:00Z');
    expect(value('status')).toBe('CONFIRMED');
    expect(value('location')).toBe('Room 2, Congress Centre, Toulouse, France');
    expect(value('url')).toBe('https://agenda.example.org/en/space-2027/panels/questions');
    expect(value('organizer')).toBe('mailto:office@agenda.example.org');
    expect(event.getAllProperties('attendee').map((each) => each.getFirstValue())).toEqual([
      'mailto:attendee@example.org',
    ]);
    const start = event.getFirstPropertyValue('dtstart') as ICAL.Time;
    expect(start.toString()).toBe('2027-06-15T10:30:00');
    expect(start.toJSDate().toISOString()).toBe('2027-06-15T08:30:00.000Z');
  });

  it('cancels what was sent, at its last known place', () => {
    const cancelled = sampleChange({
      kind: 'cancelled',
      after: null,
      invitation: { method: 'CANCEL', sequence: 4 },
    });
    const { calendar, value } = parsed(message(cancelled));
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(value('status')).toBe('CANCELLED');
    expect(value('transp')).toBe('TRANSPARENT');
    expect(value('summary')).toBe('[Cancelled] Open questions');
    expect(value('dtstart')).toBe('2027-06-15T09:30:00');
  });

  it('takes out somebody who left without calling the session cancelled', () => {
    const left = sampleChange({ kind: 'left', invitation: { method: 'CANCEL', sequence: 3 } });
    const { calendar, value } = parsed(message(left));
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(value('status')).toBeUndefined();
    expect(value('summary')).toBe('Open questions');
  });

  it('names of the place what there is', () => {
    const { conference } = sampleProgrammeData();
    const after = { ...sampleChange().after!, roomName: null };
    const nowhere = { ...conference, city: { en: '', fr: '' } };
    expect(parsed(message(sampleChange({ after }), nowhere)).value('location')).toBe(
      'Congress Centre',
    );
  });

  it('is refused where none is due, or the panel never had a place', () => {
    for (const change of [{ invitation: null }, { before: null, after: null }]) {
      expect(() => message(sampleChange(change))).toThrow('no calendar message is due');
    }
  });

  it('writes times that happen twice, and zones without a name, in UTC', () => {
    const place = { roomId: null, roomName: null };
    const twice = { ...place, startsAt: '2027-10-31T01:30:00Z', endsAt: '2027-10-31T03:00:00Z' };
    expect(message(sampleChange({ after: twice }))).toContain('DTSTART:20271031T013000Z\r\n');
    const { conference } = sampleProgrammeData();
    const inUtc = message(sampleChange(), { ...conference, timeZone: 'UTC' });
    expect(inUtc).toContain('DTSTART:20270615T083000Z\r\n');
    expect(inUtc).not.toContain('VTIMEZONE');
  });

  it('is one well-formed object whatever the texts say', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 120 });
    fc.assert(
      fc.property(text, text, text, (title, room, name) => {
        const { conference } = sampleProgrammeData();
        const named = { ...conference, name: { en: name, fr: name } };
        const roomName = { en: room, fr: room };
        const after = { ...sampleChange().after!, roomName };
        const wire = message(sampleChange({ title: { en: title, fr: title }, after }), named);
        const { event } = parsed(wire);
        expect(event.getAllProperties().length).toBe(13);
        expect(wire.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
        expect(wire.endsWith('END:VCALENDAR\r\n')).toBe(true);
      }),
    );
  });
});
