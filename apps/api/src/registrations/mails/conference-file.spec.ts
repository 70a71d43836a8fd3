import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import type { Language } from '#shared/languages';
import { sampleMail, sampleOrigin } from '../../mail/sample-mail.spec-support.js';
import { conferenceFile } from './conference-file.js';
import { sampleMailData } from './sample-mail.spec-support.js';

function fileOf(language: Language, data = sampleMailData()): string {
  return conferenceFile(sampleMail(data, { language }), sampleOrigin(language))[0]!.content;
}

function eventOf(file: string): ICAL.Event {
  const [event] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent');
  return new ICAL.Event(event);
}

describe('the calendar file of a confirmed registration', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    process.env.TZ = zone;
  });

  it.each(['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Paris'])(
    'holds all days of the conference, whatever the zone of the machine (%s)',
    (machine) => {
      process.env.TZ = machine;
      const file = fileOf('fr');
      const event = eventOf(file);
      expect(file).toContain('DTSTART;VALUE=DATE:20270615\r\n');
      expect(file).toContain('DTEND;VALUE=DATE:20270618\r\n');
      expect(file).toContain('DTSTAMP:20261122T101112Z\r\n');
      expect(event.uid).toBe(
        'registration-e3b5a1e8-7c4d-4f5e-9a51-0d2c5f0f7a10@agenda.example.org',
      );
      expect(event.summary).toBe('Conférence Espace 2027');
      expect(event.location).toBe('Centre de congrès, Toulouse, France');
      expect(event.description).toBe('Référence 7K4Q-22MT');
    },
  );

  it('is a file and no invitation, transparent, well formed', () => {
    const file = fileOf('en');
    expect(file).not.toMatch(/METHOD|ATTENDEE|ORGANIZER|VALARM/);
    expect(file).toContain('TRANSP:TRANSPARENT\r\n');
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]+END:VCALENDAR\r\n$/);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('has the same bytes each time', () => {
    expect(fileOf('en')).toBe(fileOf('en'));
  });

  it('keeps hostile names in their line', () => {
    const data = sampleMailData();
    data.conference.name = {
      en: 'Space, 2027; "x"\r\nATTACH:file:///etc/passwd\u0000\u2028b',
      fr: '',
    };
    data.conference.venue = { en: 'é'.repeat(200), fr: '' };
    const file = fileOf('en', data);
    expect(file).not.toMatch(/^ATTACH/m);
    expect(eventOf(file).summary).toBe('Space, 2027; "x" ATTACH:file:///etc/passwd b');
    expect(eventOf(file).location).toBe(`${'é'.repeat(200)}, Toulouse, France`);
  });
});
