import 'reflect-metadata';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownOf } from './markdown.js';
import { readSchedule } from './read-schedule.js';
import { FIXTURE, lineAt, read } from './read-schedule.spec-support.js';
import { type SampleSchedule, startOf, writeSchedule } from './write-schedule.spec-support.js';
import { collapsed } from './xml-elements.js';

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
    expect(rooms.map(({ name }) => name)).toEqual(['Hall A', 'Hall B', 'Hall C']);
    expect(tracks).toEqual(['Orbits & Debris', 'Signals']);
    expect(persons.map(({ sourceId, name }) => `${sourceId} ${name}`)).toEqual([
      '11 Sample Speaker 11',
      '12 Sample Speaker 12',
      '13 Sample Speaker 13',
    ]);
    expect(panels[0]).toEqual({
      sourceIds: [
        '101',
        '101@2027-06-15T07:30:00.000Z',
        '101@2027-06-15T07:30:00.000Z Opening & welcome',
        '6d4d8c5e-1f6b-4f0e-9d0b-000000000101',
      ],
      guid: '6d4d8c5e-1f6b-4f0e-9d0b-000000000101',
      title: 'Opening & welcome',
      subtitle: 'Three days in half an hour',
      abstract: 'First paragraph with a [link](https://example.org/more).\n\nSecond.',
      languages: ['en'],
      track: 'Signals',
      format: 'keynote',
      attribution: null,
      room: 'Hall A',
      startsAt: '2027-06-15T07:30:00.000Z',
      durationMinutes: 45,
      persons: ['11'],
      links: [{ label: 'Slides', url: 'https://example.org/slides' }],
      line: lineAt('id="101"'),
    });
    expect(
      panels.slice(1).map((p) => [p.startsAt, p.durationMinutes, p.format, p.languages]),
    ).toEqual([
      ['2027-06-15T22:30:00.000Z', 60, 'workshop', ['fr']],
      ['2027-06-15T08:00:00.000Z', 90, 'panel', ['de']],
      ['2027-06-16T07:00:00.000Z', 20, 'briefing', ['en']],
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
        const panels = new Map(result.panels.map((panel) => [panel.sourceIds[0], panel]));
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
            languages: [event.language],
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

/** One line of text that XML can carry. */
const LINE = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) =>
    collapsed(text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')),
  )
  .filter((text) => text !== '');

const PERSONS = [
  { id: '1', name: 'Sample <One> & "Co"' },
  { id: '2', name: '山田 太郎' },
  { id: '3', name: 'שרה כהן' },
];

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
      persons: fc.array(fc.constantFrom(...PERSONS), { maxLength: 3 }),
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
