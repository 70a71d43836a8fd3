import 'reflect-metadata';
import fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, it } from 'vitest';
import type { Language } from '#shared/languages';
import type {
  CancelledPanel,
  ReleaseDocument,
  ReleasedPanel,
} from '#shared/releases/release-document';
import { cleanText, oneLine } from '#shared/one-line';
import { PanelEvents } from './panel-event.js';
import {
  cancelledPanel,
  PUBLIC_URL,
  samplePanel,
  sampleRelease,
  sampleSpeaker,
} from './sample-release.spec-support.js';
import { vtimezone } from '../icalendar/vtimezone.js';

function eventText(
  panel: ReleasedPanel | CancelledPanel,
  language: Language = 'en',
  release: ReleaseDocument = sampleRelease([]),
): string {
  const events = new PanelEvents(release, language, PUBLIC_URL);
  const event = 'cancelledAt' in panel ? events.tombstone(panel) : events.panel(panel);
  return event.bytes.toString();
}

function linesOf(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n');
}

function calendarOf(event: string): string {
  const zone = vtimezone('Europe/Paris', 2026, 2028);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:test',
    ...zone,
    `${event}END:VCALENDAR`,
    '',
  ].join('\r\n');
}

function readByIcalJs(event: string): ICAL.Event {
  const calendar = new ICAL.Component(ICAL.parse(calendarOf(event)));
  const events = calendar.getAllSubcomponents('vevent');
  expect(events).toHaveLength(1);
  return new ICAL.Event(events[0]);
}

function readByNodeIcal(event: string): nodeIcal.VEvent {
  const events = Object.values(nodeIcal.sync.parseICS(calendarOf(event))).filter(
    (component) => component?.type === 'VEVENT',
  );
  expect(events).toHaveLength(1);
  return events[0] as nodeIcal.VEvent;
}

function readText(value: nodeIcal.ParameterValue | undefined): string {
  return typeof value === 'object' ? value.val : (value ?? '');
}

describe('a panel as a calendar entry', () => {
  it('says what the release says', () => {
    const panel = samplePanel('orbits', {
      summary: { en: 'Short.', fr: 'Bref.' },
      languages: ['en', 'fr'],
      parts: [
        { speakerId: 'speaker-a', role: 'moderator' },
        { speakerId: 'speaker-b', role: 'panellist' },
      ],
      links: [{ label: 'Slides', url: 'https://example.org/a,b;c' }],
    });
    expect(linesOf(eventText(panel))).toEqual([
      'BEGIN:VEVENT',
      'UID:panel-id-orbits@agenda.example.org',
      'DTSTAMP:20270101T100000Z',
      'CREATED:20270101T100000Z',
      'LAST-MODIFIED:20270101T100000Z',
      'SEQUENCE:0',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'DTSTART;TZID=Europe/Paris:20270615T093000',
      'DTEND;TZID=Europe/Paris:20270615T103000',
      'SUMMARY:Session orbits',
      'LOCATION:Room A\\, Congress Centre\\, Toulouse',
      'CATEGORIES:Track A,Panel',
      'URL:https://agenda.example.org/en/space-2027/panels/orbits',
      'DESCRIPTION:' +
        [
          'Moderator: Colonel Anna A\\, Director\\, Space Command',
          'Panellist: Colonel Anna B\\, Director\\, Space Command',
          '',
          'Short.',
          '',
          'About orbits.',
          '',
          'Languages spoken: English\\, French',
          '',
          'Links:',
          'Slides: https://example.org/a\\,b\\;c',
          '',
          'https://agenda.example.org/en/space-2027/panels/orbits',
        ].join('\\n'),
      'END:VEVENT',
      '',
    ]);
  });

  it('says it in French with the same identity', () => {
    const lines = linesOf(eventText(samplePanel('orbits'), 'fr'));
    expect(lines).toContain('UID:panel-id-orbits@agenda.example.org');
    expect(lines).toContain('SUMMARY:Séance orbits');
    expect(lines).toContain('CATEGORIES:Thématique A,Table ronde');
    expect(lines.join()).toContain('DESCRIPTION:Modération\u00a0: Colonel Anna A\\, Direction');
    expect(lines.join()).toContain('Langues parlées\u00a0: anglais');
  });

  it('takes the other language where one is missing', () => {
    const panel = samplePanel('x', {
      title: { en: '', fr: 'Séance' },
      abstract: { en: '', fr: '' },
    });
    expect(linesOf(eventText(panel))).toContain('SUMMARY:Séance');
  });

  it('always has a place, also across all rooms', () => {
    const across = samplePanel('lunch', { roomId: null, trackId: null, format: 'break' });
    expect(linesOf(eventText(across))).toContain('LOCATION:Congress Centre\\, Toulouse');
    expect(linesOf(eventText(across))).toContain('CATEGORIES:Break');
  });

  it('marks a cancelled panel in words, status and availability', () => {
    const tombstone = cancelledPanel(samplePanel('x', { roomId: 'gone' }), '2027-02-01T10:00:00Z');
    const lines = linesOf(eventText(tombstone, 'fr'));
    expect(lines).toEqual(
      expect.arrayContaining([
        'UID:panel-id-x@agenda.example.org',
        'SUMMARY:[Annulé] Séance x',
        'STATUS:CANCELLED',
        'TRANSP:TRANSPARENT',
        'SEQUENCE:1',
        'DTSTAMP:20270201T100000Z',
        'LAST-MODIFIED:20270201T100000Z',
        'LOCATION:Salle A\\, Centre de congrès\\, Toulouse',
      ]),
    );
    expect(linesOf(eventText(tombstone))).toContain('SUMMARY:[Cancelled] Session x');
  });
});

describe('hostile text', () => {
  /** Pieces that break naive writers, mixed with any character at all. */
  const nasty = fc.oneof(
    fc.constantFrom(
      ',',
      ';',
      '\\',
      '\\\\',
      '"',
      ':',
      '\r\n',
      '\r',
      '\n',
      '\u2028',
      '\u0085',
      '\u0000',
      '\u0007',
      '\u001b',
      '\u007f',
      '\r\nATTENDEE:mailto:x@example.org',
      '\nEND:VEVENT\nBEGIN:VEVENT',
      '😀',
      '👩🏽‍🚀',
      '🇫🇷',
      'e\u0301',
      '\ud83d',
      '\u00a0: ',
      '«\u00a0été\u00a0»',
      '\ufeff',
      '\t',
      '^n',
      '%0A',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constant('Le débat sur l’espace, à l’œuvre ; où ça\u00a0? '.repeat(4)),
  );
  const text = fc.array(nasty, { maxLength: 12 }).map((parts) => parts.join(''));

  it('comes back whole from ical.js and brings nothing along', () => {
    fc.assert(
      fc.property(text, text, text, (title, summary, office) => {
        const event = readByIcalJs(hostileEvent(title, summary, office));
        expect(event.summary).toBe(oneLine(`T${title}.`));
        expect(event.location).toContain('Room A, ');
        expect(event.description).toContain(cleanText(`S${summary}.`));
        expect(event.description).toContain(oneLine(`O${office}.`));
        const names = event.component.getAllProperties().map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        expect(names).not.toContain('attendee');
        expect(names).toHaveLength(14);
      }),
      { numRuns: 300 },
    );
  });

  it('comes back whole from node-ical', () => {
    // It reads an escaped backslash before an n as a line break, whoever wrote it: no backslashes here.
    const withoutBackslash = text.map((value) => value.replaceAll('\\', ''));
    fc.assert(
      fc.property(withoutBackslash, withoutBackslash, (title, summary) => {
        const event = readByNodeIcal(hostileEvent(title, summary, ''));
        expect(readText(event.summary).trim()).toBe(oneLine(`T${title}.`));
        expect(readText(event.description)).toContain(cleanText(`S${summary}.`).split('\n')[0]);
        expect(event.start.toISOString()).toBe('2027-06-15T07:30:00.000Z');
        expect(event.end?.toISOString()).toBe('2027-06-15T08:30:00.000Z');
        expect(event.status).toBe('CONFIRMED');
        expect(event).not.toHaveProperty('attendee');
      }),
      { numRuns: 300 },
    );
  });

  function hostileEvent(title: string, summary: string, office: string): string {
    const both = (value: string) => ({ en: value, fr: value });
    const speaker = sampleSpeaker('a', { office: both(`O${office}.`) });
    const release = sampleRelease([], { speakers: [speaker] });
    return eventText(
      samplePanel('x', { title: both(`T${title}.`), summary: both(`S${summary}.`) }),
      'en',
      release,
    );
  }
});

it('falls to the main language of the conference where that of the feed is missing', () => {
  const release = sampleRelease([]);
  const told = (languages: string[]) => {
    const panel = samplePanel('a', {
      title: { it: 'Situazione', de: 'Lage' },
      parts: [{ speakerId: 'speaker-chief', role: 'briefer' }],
    });
    const chief = sampleSpeaker('chief', {
      ...{ rankOrTitle: '', givenName: '', familyName: '' },
      ...{ office: { it: 'Capo', de: 'Leitung' }, organisation: {} },
    });
    const conference = { ...release.conference, languages };
    return eventText(panel, 'en', { ...release, conference, speakers: [chief] });
  };
  const [german, italian] = [told(['de', 'it']), told(['it', 'de'])];
  expect(linesOf(german)).toContain('SUMMARY:Lage');
  expect(german).toContain('Leitung');
  expect(linesOf(italian)).toContain('SUMMARY:Situazione');
  expect(italian).toContain('Capo');
});
