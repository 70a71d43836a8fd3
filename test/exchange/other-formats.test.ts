import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesNothing } from '../../apps/api/src/exchange/planning/import-plan.js';
import type { ImportOutcome } from '../../apps/api/src/exchange/import-schedule.js';
import { writeSheet } from '../../apps/api/src/exchange/spreadsheets/write-sheet.js';
import { Imports } from './imports.js';

const imports = new Imports();
beforeAll(() => imports.open());
afterAll(() => imports.close());

const said = ({ notes }: ImportOutcome) =>
  notes.map(({ line, message }) => `${line}: ${message.en}`);

/** A conference in Paris without sessions. */
async function conference(slug: string): Promise<void> {
  await imports.run(slug, imports.xml.replace(/<day index[^]*<\/day>/, ''));
}

const EVENT = {
  guid: '6d4d8c5e-1f6b-4f0e-9d0b-000000000101',
  id: 101,
  logo: null,
  date: '2027-06-15T09:30:00+02:00',
  start: '09:30',
  duration: '00:45',
  room: 'Hall A',
  slug: 'opening',
  title: 'Opening & welcome',
  subtitle: 'Three days in half an hour',
  track: 'Signals',
  type: 'keynote',
  language: 'en',
  abstract: 'First paragraph.',
  description: '',
  do_not_record: true,
  persons: [
    {
      id: 11,
      guid: 'p-11',
      public_name: 'Sample Speaker 11',
      biography: 'Builds.',
      avatar: 'a.png',
    },
  ],
  links: [{ url: '/more', title: 'More' }],
  attachments: [{ url: 'https://example.org/a b.pdf', title: 'Paper' }],
  feedback_url: 'https://example.org/feedback',
};

const SCHEDULE = {
  schedule: {
    version: '1',
    base_url: 'https://example.org/',
    conference: {
      acronym: 'json-days',
      title: 'JSON Days',
      start: '2027-06-15',
      end: '2027-06-16',
      daysCount: 2,
      timeslot_duration: '00:05',
      time_zone_name: 'Europe/Paris',
      rooms: [
        { name: '101', guid: 'room-1', capacity: 90 },
        { name: 'Hall A', guid: 'room-2' },
      ],
      tracks: [{ name: 'Signals', color: '#ff0000' }],
      days: [
        {
          index: 1,
          date: '2027-06-15',
          day_start: '2027-06-15T04:00:00+02:00',
          day_end: '2027-06-16T03:59:00+02:00',
          rooms: {
            'Hall A': [EVENT],
            '101': [
              {
                ...EVENT,
                id: 102,
                guid: 'g-102',
                room: '101',
                title: 'Endless',
                duration: '9999:00',
              },
            ],
          },
        },
      ],
    },
  },
};

describe('a schedule.json', () => {
  it('is read as a schedule.xml is, with the lines of its entries', async () => {
    const text = JSON.stringify(SCHEDULE, null, 1);
    const outcome = await imports.run('json', text);
    expect(outcome.conference).toMatchObject({ timeZone: 'Europe/Paris', endDate: '2027-06-16' });
    const panels = await imports.panels('json');
    expect(panels['101']).toMatchObject({
      title: { en: 'Opening & welcome', fr: '' },
      starts_at: new Date('2027-06-15T07:30:00Z'),
      room: 'Hall A',
      track: 'Signals',
      format: 'keynote',
      people: ['Sample Speaker 11 keynote'],
    });
    const [{ links, attribution }] = await imports.dataSource.query(
      `SELECT links, attribution FROM panels WHERE id = $1`,
      [panels['101']!.id],
    );
    expect({ links, attribution }).toEqual({
      attribution: 'no-recording',
      links: [
        { label: 'More', url: 'https://example.org/more' },
        { label: 'Paper', url: 'https://example.org/a%20b.pdf' },
        { label: 'Feedback', url: 'https://example.org/feedback' },
      ],
    });
    const line = text.slice(0, text.indexOf('"Endless"')).split('\n').length;
    const [note] = outcome.notes;
    expect(said(outcome)).toEqual([expect.stringContaining('“Endless” comes in without a place')]);
    expect(Math.abs(note!.line - line)).toBeLessThan(20);
    expect(outcome.leftAside).toEqual(
      expect.arrayContaining([
        { name: 'track@color', count: 1 },
        { name: 'room@capacity', count: 1 },
        { name: 'person/avatar', count: 2 },
        { name: 'event/slug', count: 2 },
      ]),
    );
    expect(changesNothing((await imports.run('json', text)).plan)).toBe(true);
  });

  it('in the form of pretalx has names in several languages and a code beside the id', async () => {
    const event = {
      ...EVENT,
      code: 'ABCDEF',
      type: { en: 'Workshop', de: 'Workshop' },
      track: { en: 'Signals', de: 'Signale' },
      persons: [{ code: 'XYZ123', name: 'Sample One', biography: null }],
      answers: [{ question: 'T-shirt', answer: 'L' }],
    };
    const { conference: head } = SCHEDULE.schedule;
    const days = [{ ...head.days[0], rooms: { 'Hall A': [event] } }];
    const schedule = { ...SCHEDULE.schedule, conference: { ...head, days } };
    const outcome = await imports.run('pretalx-json', JSON.stringify({ schedule }));
    expect((await imports.panels('pretalx-json'))['101']).toMatchObject({
      format: 'workshop',
      track: 'Signals',
      people: ['Sample One briefer'],
    });
    expect(outcome.leftAside).toContainEqual({ name: 'event/answers/item/answer', count: 1 });
  });

  it.each([
    ['{', 'line 1: The file is not well-formed JSON.'],
    ['{"schedule": {}}', 'line 1: The file begins with JSON and is no schedule'],
    ['{"a":\n[1,}', 'line 2: The file is not well-formed JSON.'],
    [`{"a":${'['.repeat(100_000)}`, 'line 1: Elements are nested too deeply.'],
    ['{"a": "\u0000"}', 'line 1: The file is not well-formed JSON.'],
  ])('that is none is refused with its line: %j', async (text, sentence) => {
    await expect(imports.run('no-json', text)).rejects.toThrow(sentence);
  });
});

describe('a table of sessions or speakers', () => {
  it('of pretalx is imported by its own names of columns', async () => {
    const outcome = await imports.runFile('pretalx', 'pretalx-sessions.csv');
    expect(outcome.conference).toMatchObject({
      name: { en: 'pretalx', fr: '' },
      startDate: '2027-06-15',
      timeZone: 'Etc/GMT-2',
    });
    expect((await imports.panels('pretalx'))['ABCDEF']).toMatchObject({
      title: { en: 'Satellites in orbit', fr: '' },
      abstract: { en: 'An abstract.', fr: '' },
      starts_at: new Date('2027-06-15T07:30:00Z'),
      duration_minutes: 30,
      room: 'Hall A',
      track: 'Track A',
      people: ['Sample One briefer'],
    });
    expect(outcome.leftAside).toEqual([]);
    expect(changesNothing((await imports.runFile('pretalx', 'pretalx-sessions.csv')).plan)).toBe(
      true,
    );
  });

  it('of Sessionize brings sessions and speakers, in either order, as the same people', async () => {
    for (const [slug, ...files] of [
      ['sessions-first', 'sessionize-sessions.csv', 'sessionize-speakers.csv'],
      ['speakers-first', 'sessionize-speakers.csv', 'sessionize-sessions.csv'],
    ] as const) {
      await conference(slug);
      const outcomes = [];
      for (const file of [...files, ...files]) outcomes.push(await imports.runFile(slug, file));
      expect((await imports.panels(slug))['123456']).toMatchObject({
        starts_at: new Date('2027-06-15T07:30:00Z'),
        duration_minutes: 30,
        people: ['Sample One briefer'],
      });
      const speakers = await imports.dataSource.query(
        `SELECT n.family_name AS name, s.biography->>'en' AS biography FROM speakers s
         JOIN persons n ON n.id = s.person_id JOIN conferences c ON c.id = s.conference_id WHERE c.slug = $1`,
        [slug],
      );
      expect(speakers).toEqual([{ name: 'Sample One', biography: 'Builds satellites.' }]);
      expect(outcomes.slice(2).map(({ plan }) => changesNothing(plan))).toEqual([true, true]);
      expect(outcomes.flatMap(({ plan }) => plan.missing)).toEqual([]);
    }
  });

  it('names the columns that it does not know, in CSV and XLSX', async () => {
    await conference('xlsx');
    const { leftAside } = await imports.runFile('xlsx', 'sessionize-sessions.csv');
    expect(leftAside).toEqual([
      { name: 'Owner', count: 1 },
      { name: 'Owner Email', count: 1 },
      { name: 'Owner Notes', count: 0 },
      { name: 'Date Submitted', count: 1 },
    ]);
    const table = [
      ['Session Id', 'Title', 'Scheduled At', 'Scheduled Duration', 'Room', 'Catering'],
      ['7', 'From a workbook', '6/15/2027 2:30 PM', '45', 'Hall A', 'Tea'],
    ];
    const bytes = await writeSheet(table, 'xlsx', 'en');
    const outcome = await imports.run('xlsx', '', false, { bytes });
    expect(outcome.leftAside).toEqual([{ name: 'Catering', count: 1 }]);
    expect((await imports.panels('xlsx'))['7']).toMatchObject({
      starts_at: new Date('2027-06-15T12:30:00Z'),
      duration_minutes: 45,
    });
  });

  it('leaves out what was not accepted, and places nothing that has no time', async () => {
    await conference('states');
    const csv = `Session Id,Title,Status,Scheduled At,Scheduled Duration,Room
1,Accepted one,Accepted,,,
2,Declined one,Declined,15 Jun 2027 09:30,30,Hall A
3,Too long,Accepted,15 Jun 2027 09:30,99999,Hall A
`;
    const outcome = await imports.run('states', csv);
    expect(Object.keys(await imports.panels('states'))).toEqual(['1', '3']);
    expect(said(outcome)).toEqual([
      '2: <event> has no date. “Accepted one” comes in without a place; its length of 60 minutes is a guess.',
      '3: The state of the session is Declined. “Declined one” is left out.',
      expect.stringMatching(/^4: .*“Too long” comes in without a place/),
    ]);
  });

  it('without a zone is refused in one sentence, and one of something else too', async () => {
    const local = imports.runFile('zoneless-table', 'sessionize-sessions.csv');
    await expect(local).rejects.toThrow(/^line 0: The file names no time zone.*--time-zone/);
    await expect(imports.run('no-table', 'a,b\n1,2\n')).rejects.toThrow('neither sessions');
    await expect(imports.run('no-table', '')).rejects.toThrow('not well-formed XML');
  });
});
