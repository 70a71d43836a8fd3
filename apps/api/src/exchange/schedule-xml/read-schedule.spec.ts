import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownOf } from './markdown.js';
import { FILE_MAX_MEGABYTES, readSchedule } from './read-schedule.js';
import { type SampleSchedule, startOf, writeSchedule } from './write-schedule.spec-support.js';
import { oneLine } from './xml-elements.js';

const FIXTURE = readFileSync(
  new URL('../../../../../test/fixtures/schedule.xml', import.meta.url),
  'utf8',
);

/** The line of the fixture on which a text first stands. */
const lineAt = (text: string) => FIXTURE.slice(0, FIXTURE.indexOf(text)).split('\n').length;
const read = (xml: string) => readSchedule(Buffer.from(xml));
const problemsOf = (xml: string) =>
  read(xml).problems.map(({ line, code }) => `${code} line ${line}`);

describe('a schedule.xml', () => {
  it('is read with rooms, tracks, persons, times and texts', () => {
    const { conference, rooms, tracks, persons, panels, problems, notes } = read(FIXTURE);
    expect(problems).toEqual([]);
    expect(conference).toEqual({
      title: 'Sample Days 2027',
      acronym: 'sample-days',
      start: '2027-06-15',
      end: '2027-06-16',
      venue: 'Sample Hall',
      city: 'Toulouse',
      timeZone: 'Europe/Paris',
      offsetMinutes: 120,
    });
    expect(rooms).toEqual(['Hall A', 'Hall B', 'Hall C']);
    expect(tracks).toEqual(['Orbits & Debris', 'Signals']);
    expect(persons.map(({ sourceId, name }) => `${sourceId} ${name}`)).toEqual([
      '11 Sample Speaker 11',
      '12 Sample Speaker 12',
      '13 Sample Speaker 13',
    ]);
    expect(panels[0]).toEqual({
      sourceId: '101',
      guid: '6d4d8c5e-1f6b-4f0e-9d0b-000000000101',
      title: 'Opening & welcome',
      subtitle: 'Three days in half an hour',
      abstract: 'First paragraph with a [link](https://example.org/more).\n\nSecond.',
      language: 'en',
      track: 'Signals',
      format: 'keynote',
      room: 'Hall A',
      startsAt: '2027-06-15T07:30:00.000Z',
      durationMinutes: 45,
      persons: ['11'],
      links: [{ label: 'Slides', url: 'https://example.org/slides' }],
      line: lineAt('id="101"'),
    });
    expect(
      panels.slice(1).map((p) => [p.startsAt, p.durationMinutes, p.format, p.language]),
    ).toEqual([
      ['2027-06-15T22:30:00.000Z', 60, 'workshop', 'fr'],
      ['2027-06-15T08:00:00.000Z', 90, 'panel', 'de'],
      ['2027-06-16T07:00:00.000Z', 20, 'briefing', 'en'],
    ]);
    expect(notes.map(({ line, code }) => `${code} line ${line}`)).toEqual([
      `link_dropped line ${lineAt('javascript:')}`,
    ]);
  });

  it('decodes entities once and reads the declared encoding', () => {
    const titled = (title: string) => FIXTURE.replace('Opening &amp; welcome', title);
    expect(read(titled('A &amp;amp; B &lt;b&gt;')).panels[0]?.title).toBe('A &amp; B <b>');
    expect(read(titled('<![CDATA[A & B]]>')).panels[0]?.title).toBe('A & B');
    const latin = FIXTURE.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"');
    expect(readSchedule(Buffer.from(latin, 'latin1')).panels[1]?.title).toBe(
      'Veillée aux télescopes',
    );
    const wide = Buffer.from(`\uFEFF${FIXTURE.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    expect(readSchedule(wide).panels).toHaveLength(4);
  });

  it('shortens what is too long and says so', () => {
    const long = read(FIXTURE.replace('Lightning talk', 'x'.repeat(201)));
    expect(long.panels[3]?.title).toBe(`${'x'.repeat(199)}…`);
    expect(long.notes.at(-1)).toMatchObject({ code: 'text_shortened', line: lineAt('id="104"') });
  });

  it('survives writing and reading', () => {
    fc.assert(
      fc.property(SCHEDULES, (schedule) => {
        const result = read(writeSchedule(schedule));
        expect(result.problems).toEqual([]);
        const panels = new Map(result.panels.map((panel) => [panel.sourceId, panel]));
        const events = schedule.days.flatMap(({ date, events: ofDay }) =>
          ofDay.map((event) => ({ ...event, start: startOf(event, date) })),
        );
        expect(panels.size).toBe(events.length);
        for (const event of events) {
          const persons = [...new Set(event.persons.map((person) => person.id))];
          expect(panels.get(event.id)).toMatchObject({
            title: event.title,
            abstract: markdownOf(event.abstract),
            room: event.room,
            track: event.track || null,
            language: event.language,
            startsAt: event.start.toISOString(),
            durationMinutes: event.minutes,
            persons,
          });
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a schedule.xml that cannot be imported', () => {
  const without = (text: string) => problemsOf(FIXTURE.replace(text, ''));

  it.each([
    ['a title', '<title>Opening &amp; welcome</title>', `missing_field line ${lineAt('id="101"')}`],
    ['a duration', '<duration>00:45</duration>', `missing_field line ${lineAt('id="101"')}`],
    ['date and start', '<start>10:00</start>', `missing_field line ${lineAt('id="103"')}`],
    [
      'an id',
      'guid="6d4d8c5e-1f6b-4f0e-9d0b-000000000101" id="101"',
      `missing_field line ${lineAt('id="101"')}`,
    ],
    ['a conference title', '<title>Sample Days 2027</title>', 'missing_field line 4'],
  ])('names the line of an event without %s', (_, text, problem) => {
    expect(without(text)).toEqual([problem]);
  });

  it.each([
    [
      'a second event with the id',
      'id="103"',
      'id="101"',
      `duplicate_id line ${lineAt('id="103"')}`,
    ],
    [
      'a negative duration',
      '<duration>1:00',
      '<duration>-1:00',
      `duration_invalid line ${lineAt('id="102"')}`,
    ],
    [
      'a giant duration',
      '<duration>1:00',
      '<duration>99999999999:00',
      `duration_invalid line ${lineAt('id="102"')}`,
    ],
    [
      'a date that does not exist',
      '2027-06-16T09:00:00+02:00</date>',
      '2027-06-31T09:00</date>',
      `time_invalid line ${lineAt('id="104"')}`,
    ],
    ['an unknown zone', 'Europe/Paris', 'Europe/Atlantis', 'zone_unknown line 14'],
    ['reversed dates', '<end>2027-06-16', '<end>2027-06-14', 'dates_reversed line 4'],
    ['a wrong date', '<end>2027-06-16', '<end>2027-06-61', 'date_invalid line 10'],
    ['an unclosed element', '</persons>', '', `broken_xml line ${lineAt('</event>')}`],
    [
      'an unknown entity',
      'Opening &amp;',
      'Opening &nbsp;',
      `broken_xml line ${lineAt('Opening')}`,
    ],
    ['a document type', '<schedule>', '<!DOCTYPE schedule>\n<schedule>', 'doctype_refused line 2'],
    ['a control character', 'Opening', 'Open\u0001ing', `broken_xml line ${lineAt('Opening')}`],
    ['another root', /schedule>/g, 'rss>', 'not_a_schedule line 2'],
  ])('names the line of %s', (_, text, replacement, problem) => {
    expect(problemsOf(FIXTURE.replace(text, replacement))).toContain(problem);
  });

  it('refuses entity bombs and external entities without reading further', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}">]>
<schedule><conference><title>&b;</title></conference></schedule>`;
    expect(problemsOf(bomb)).toEqual(['doctype_refused line 1']);
    const external = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><schedule>&e;</schedule>`;
    expect(problemsOf(external)).toEqual(['doctype_refused line 1']);
  });

  it('refuses what is no XML, too deep or too large', () => {
    expect(problemsOf('')).toEqual(['broken_xml line 1']);
    expect(problemsOf('{"schedule": {}}')).toEqual(['broken_xml line 1']);
    expect(problemsOf('<schedule></schedule>')).toEqual(['missing_field line 1']);
    expect(problemsOf('<a>'.repeat(100_000))).toEqual(['too_deep line 1']);
    const large = readSchedule(new Uint8Array(FILE_MAX_MEGABYTES * 1024 * 1024 + 1));
    expect(large.problems).toMatchObject([{ line: 0, code: 'too_large' }]);
    const invalid = readSchedule(Buffer.from('<schedule>\n\xff</schedule>', 'latin1'));
    expect(invalid.problems).toMatchObject([{ line: 2, code: 'encoding_invalid' }]);
    const unknown = readSchedule(Buffer.from(FIXTURE.replace('UTF-8', 'klingon')));
    expect(unknown.problems).toMatchObject([{ line: 1, code: 'encoding_invalid' }]);
  });

  it('stops at what would only fill the memory', () => {
    const inEvent = `<schedule><event id="1">${'<x/>'.repeat(30_000)}</event></schedule>`;
    expect(problemsOf(inEvent)).toEqual(['too_many_elements line 1']);
    const head = '<schedule><conference><title>x</title></conference><day date="2027-06-15">';
    const ignored = read(`${head}${'<x/>\n'.repeat(30_000)}</day></schedule>`);
    expect(ignored.problems).toEqual([]);
    const events = Array.from(
      { length: 20_001 },
      (_, id) =>
        `<event id="${id}"><title>x</title><room>r</room><duration>1:00</duration></event>`,
    );
    expect(problemsOf(`${head}${events.join('\n')}</day></schedule>`)).toEqual([
      'too_many_events line 20001',
    ]);
  });

  it('stops after many problems', () => {
    const events = '<event id="1"></event>\n'.repeat(500);
    const { problems } = read(
      `<schedule><conference><title>x</title></conference>${events}</schedule>`,
    );
    expect(problems.length).toBeLessThanOrEqual(60);
    expect(problems.at(-1)?.code).toBe('too_many');
  });

  it('says line and reason in both languages whatever is done to the file, and never throws', () => {
    const inserted = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        '</event>',
        '<event>',
        '<!DOCTYPE x>',
        ']]>',
        '-',
        '9'.repeat(40),
        '\u0000',
        '&#x0;',
        '&#xD800;',
        '<!--',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const damages = fc.array(fc.tuple(fc.nat(FIXTURE.length), fc.nat(40), inserted), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(damages, (list) => {
        let xml = FIXTURE;
        for (const [at, length, text] of list)
          xml = xml.slice(0, at) + text + xml.slice(at + length);
        const { problems, panels } = read(xml);
        for (const problem of problems) {
          expect(problem.line).toBeGreaterThan(0);
          expect(problem.message.en.length * problem.message.fr.length).toBeGreaterThan(0);
        }
        if (problems.length > 0) return;
        for (const panel of panels) {
          expect(panel.title.length * panel.room.length * panel.durationMinutes).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readSchedule(bytes).problems).not.toEqual([]);
      }),
    );
  });
});

/** One line of text that XML can carry. */
const LINE = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) =>
    oneLine(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')),
  )
  .filter((text) => text !== '');

const SCHEDULES: fc.Arbitrary<SampleSchedule> = fc
  .uniqueArray(
    fc.record({
      id: fc.uuid(),
      day: fc.nat(2),
      title: LINE,
      abstract: fc.array(LINE, { maxLength: 3 }).map((lines) => lines.join('\n\n')),
      room: LINE,
      track: fc.oneof(LINE, fc.constant('')),
      language: fc.constantFrom('en', 'fr', 'de'),
      offset: fc.nat(23 * 60),
      minutes: fc.integer({ min: 1, max: 1439 }),
      persons: fc.array(fc.record({ id: fc.constantFrom('1', '2', '3'), name: LINE }), {
        maxLength: 3,
      }),
      withDate: fc.boolean(),
    }),
    { selector: (event) => event.id, minLength: 1, maxLength: 12 },
  )
  .map((events) => ({
    days: ['2027-06-15', '2027-06-16', '2027-06-17'].map((date, index) => ({
      date,
      events: events.filter((event) => event.day === index),
    })),
  }));
