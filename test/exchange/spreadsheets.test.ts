import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import readXlsx from 'read-excel-file/node';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SheetError, SheetImportView } from '#shared/exchange/spreadsheets';
import type { PanelView } from '#shared/programme/panels';
import type { SpeakerView } from '#shared/programme/speakers';
import { zip } from '../programme/sample-files.js';
import {
  panelInput,
  type Programme,
  programmeOf,
  roomInput,
  slotInput,
  speakerInput,
  trackInput,
} from '../programme/sample-inputs.js';
import { addProgramme } from '../releases/programme.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { binary } from '../support/binary.js';

type Table = string[][];
type Client = Awaited<ReturnType<TestApp['signIn']>>;

const HOSTILE = [
  '=HYPERLINK("https://evil.example";"Click")',
  '+1+1',
  '-2',
  '@SUM(1)',
  "'=1",
  "'quoted'",
  'a;b,c"d"',
  'line\nbreak',
  'back\r\nreturn',
  '\u202Eevil',
  '<script>alert(1)</script>',
  '2027-06-15',
  '007',
  '1e5',
  'TRUE',
  '#N/A',
  'tab\tinside',
  '\u0001control',
];

describe('spreadsheets', () => {
  let test: TestApp;
  let organiser: Client;
  let api: Programme;
  let base: string;

  beforeAll(async () => {
    test = await createTestApp();
    organiser = await test.signIn('organiser');
    api = programmeOf(organiser, test.conference.slug);
    base = `/api/v1/conferences/${test.conference.slug}`;
  });
  afterAll(() => test.close());

  beforeEach(async () => {
    await test.dataSource.query(
      'TRUNCATE panels, tracks, rooms, speakers, persons, audit_entries CASCADE',
    );
  });

  const download = async (file: string): Promise<Buffer> =>
    (await organiser.get(`${base}/export/${file}`).buffer(true).parse(binary).expect(200)).body;

  const tableOf = (csv: Buffer): Table => parse(csv, { bom: true, relax_column_count: true });
  const csvOf = (table: Table) => Buffer.from(stringify(table));

  const send = (kind: string, mode: string, file: Buffer, status = 200) =>
    organiser
      .post(`${base}/import/${kind}`)
      .field('mode', mode)
      .attach('file', file, 'sheet')
      .expect(status);
  const preview = async (kind: string, file: Buffer): Promise<SheetImportView> =>
    (await send(kind, 'preview', file)).body;
  const apply = async (kind: string, file: Buffer): Promise<SheetImportView> =>
    (await send(kind, 'apply', file)).body;

  const NOTHING = { created: 0, changed: 0, rows: [], errors: [] };

  async function programme(titles = ['First', 'Second']) {
    const [track, room] = [
      await api.post('tracks', trackInput()),
      await api.post('rooms', roomInput()),
    ];
    const speaker: SpeakerView = await api.post('speakers', speakerInput());
    const panels: PanelView[] = [];
    for (const title of titles) {
      const input = panelInput({
        title: { en: title, fr: '' },
        summary: { en: '', fr: title },
        trackId: track.id,
        parts: [{ speakerId: speaker.id, role: 'moderator' }],
        internalNotes: title,
      });
      panels.push(await api.post('panels', input));
    }
    panels[0] = await api.put(`panels/${panels[0]!.id}/slot`, slotInput({ roomId: room.id }));
    return { track, room, speaker, panels };
  }

  /** The export with one cell changed, named by its column's English heading. */
  async function edited(file: string, changes: Record<string, string>, row = 1): Promise<Table> {
    const table = tableOf(await download(file));
    for (const [heading, value] of Object.entries(changes)) {
      const index = table[0]!.findIndex((text) => text === heading);
      expect(index, heading).toBeGreaterThanOrEqual(0);
      table[row]![index] = value;
    }
    return table;
  }

  const errorsOf = ({ errors }: { errors: SheetError[] }) =>
    errors.map(({ row, cell, message }) => [row, cell, message.en]);

  it.each(['panels.xlsx', 'panels.csv', 'speakers.xlsx', 'speakers.csv'])(
    'come back without a change: %s in either language',
    async (file) => {
      await programme(HOSTILE);
      for (const [index, text] of HOSTILE.entries()) {
        const familyName = `${text} ${index}`;
        await api.post('speakers', speakerInput({ familyName, givenName: text }));
      }
      const kind = file.split('.')[0]!;
      const rows = kind === 'panels' ? HOSTILE.length : HOSTILE.length + 1;
      for (const lang of ['en', 'fr']) {
        const content = await download(`${file}?lang=${lang}`);
        const nothing = { ...NOTHING, unchanged: rows };
        expect(await preview(kind, content)).toEqual({ ...nothing, applied: false });
        expect(await apply(kind, content)).toEqual({ ...nothing, applied: true });
      }
    },
    30_000,
  );

  it('come back without a change, whatever is written in them', async () => {
    await programme(['A']);
    const [panel] = (await api.get('panels')).items;
    const word = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      "'",
      '"',
      ';',
      ',',
      '\n',
      '\r',
      '\t',
      ' ',
      'a',
      'é',
      '😀',
    );
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));
    for (const [index, abstract] of fc.sample(text, { seed: 7, numRuns: 25 }).entries()) {
      const before = await api.get(`panels/${panel.id}`);
      const { version, title, summary, format, durationMinutes } = before;
      const input = panelInput({ version, title, summary, format, durationMinutes });
      await api.put(`panels/${panel.id}`, {
        ...input,
        abstract: { en: abstract, fr: `x${abstract}` },
      });
      const file = index % 2 ? 'panels.xlsx' : 'panels.csv';
      const told = await preview('panels', await download(file));
      expect(told, JSON.stringify(abstract)).toMatchObject({ ...NOTHING, unchanged: 1 });
    }
  }, 30_000);

  it('hold no formula', async () => {
    await programme(HOSTILE);
    for (const lang of ['en', 'fr']) {
      const cells = parse(await download(`panels.csv?lang=${lang}`), {
        bom: true,
        delimiter: lang === 'fr' ? ';' : ',',
      }).flat();
      expect(cells.length).toBeGreaterThan(HOSTILE.length * 10);
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }
    const [sheet] = await readXlsx(await download('panels.xlsx'), { trim: false });
    const values = sheet!.data.slice(1).flat();
    expect(values).toContain(HOSTILE[0]);
    expect(values.filter((value) => value !== null && typeof value !== 'string')).toEqual([]);
  });

  it('change, create and place in one go, and never remove', async () => {
    const { panels, room, speaker, track } = await programme();
    const table = await edited('panels.csv', {
      'Title (FR)': 'Premier',
      Type: 'atelier',
      Track: '',
      'Length in minutes': '45',
      'Start (local time)': '2027-06-16 10:30',
    });
    const blank = table[0]!.map(() => '');
    const added = (values: Record<string, string>) =>
      table[0]!.map((heading, index) => values[heading] ?? blank[index]!);
    table.splice(2, 1);
    table.push(
      blank,
      added({
        'Title (EN)': 'New one',
        Type: 'Keynote',
        Track: track.name.fr.toUpperCase(),
        'Spoken in': 'FR; en',
        'Length in minutes': '30',
        'Room (empty: all)': room.name.en,
        'Start (local time)': '2027-06-15 14:00',
        'Speakers (one a line)': `Keynote speaker: Colonel Sample Speaker`,
      }),
    );
    const file = csvOf(table);
    const told = await preview('panels', file);
    expect(told).toMatchObject({
      created: 1,
      changed: 1,
      unchanged: 0,
      errors: [],
      applied: false,
    });
    expect(told.rows[0]).toMatchObject({
      row: 2,
      kind: 'change',
      name: { en: 'First', fr: 'Premier' },
    });
    expect(
      told.rows[0]!.changes.map(({ column, before, after }) => [column.en, before.en, after]),
    ).toEqual([
      ['Title (FR)', '', 'Premier'],
      ['Type', 'Panel', 'atelier'],
      ['Track', track.name.en, ''],
      ['Length in minutes', '60', '45'],
      ['Start (local time)', '2027-06-15 09:00', '2027-06-16 10:30'],
    ]);
    expect(told.rows[1]!.row).toBe(4);
    expect((await api.get('panels')).total).toBe(2);

    expect(await apply('panels', file)).toEqual({ ...told, applied: true });
    const first: PanelView = await api.get(`panels/${panels[0]!.id}`);
    expect(first).toMatchObject({ format: 'workshop', trackId: null, durationMinutes: 45 });
    expect(first.slot).toMatchObject({ roomId: room.id, startsAt: '2027-06-16T10:30:00+02:00' });
    const { items, total } = await api.get('panels?q=New');
    expect(total).toBe(1);
    expect(await api.get(`panels/${items[0].id}`)).toMatchObject({
      ...{ format: 'keynote', trackId: track.id, languages: ['fr', 'en'] },
      parts: [{ speakerId: speaker.id, role: 'keynote' }],
      slot: { startsAt: '2027-06-15T14:00:00+02:00' },
    });
    expect((await api.get('panels')).total).toBe(3);
    const deeds = await test.dataSource.query<{ action: string }[]>(
      `SELECT action FROM audit_entries WHERE entity = 'panel' AND at > now() - interval '1 minute' ORDER BY id DESC LIMIT 4`,
    );
    expect(deeds.map(({ action }) => action).sort()).toEqual([
      ...['panel.create', 'panel.edit', 'panel.move', 'panel.place'],
    ]);
    // A second time it is out of date, and says so in each row that has an ID.
    const again = (await send('panels', 'apply', file, 409)).body;
    expect(again.code).toBe('sheet_errors');
    expect(errorsOf(again.sheet)).toEqual([
      [2, 'B2', expect.stringMatching(/changed since the export/)],
    ]);
  });

  it.each<[string, Record<string, string>, string, RegExp]>([
    ['a track', { Track: 'Nowhere' }, 'J2', /no track/],
    ['a room', { 'Room (empty: all)': 'Nowhere' }, 'Q2', /no room/],
    ['a type', { Type: 'Dance' }, 'I2', /none of the words/],
    ['a speaker', { 'Speakers (one a line)': 'Nobody' }, 'S2', /Nobody here is “Nobody”/],
    [
      'a speaker twice',
      { 'Speakers (one a line)': 'Colonel Sample Speaker\nColonel Sample Speaker' },
      'S2',
      /twice/,
    ],
    ['a time', { 'Start (local time)': 'tomorrow' }, 'R2', /2027-06-15 09:30/],
    ['a time on no date', { 'Start (local time)': '2027-06-31 09:00' }, 'R2', /2027-06-15 09:30/],
    ['a day', { 'Start (local time)': '2028-06-15 09:00' }, 'R2', /not on a day/],
    ['a length', { 'Length in minutes': '0' }, 'P2', /1 or more/],
    ['a number', { Seats: 'many' }, 'N2', /whole number/],
    ['sign-up without seats', { 'Seats taken beforehand': 'yes' }, 'O2', /number of seats/],
    ['no title', { 'Title (EN)': '' }, 'C2', /at least one language/],
    ['a title', { 'Title (EN)': 'x'.repeat(201) }, 'C2', /at most 200/],
    ['a language', { 'Spoken in': 'english' }, 'K2', /expected form/],
    ['a version', { 'Version (leave as it is)': 'v9.9' }, 'B2', /changed since the export/],
    [
      'an ID',
      { 'ID (leave as it is)': '00000000-0000-4000-8000-000000000000' },
      'A2',
      /nothing with this ID/,
    ],
    ['a version without an ID', { 'ID (leave as it is)': '' }, 'B2', /version without an ID/],
    ['a heading', { 'Title (EN)': 'x' }, 'C1', /not known/],
  ])('name the cell of %s that cannot be', async (what, changes, cell, message) => {
    await programme();
    const table = await edited('panels.csv', changes);
    if (what === 'a heading') table[0]![2] = 'Titel';
    const told = await preview('panels', csvOf(table));
    expect(errorsOf(told)).toEqual([[Number(cell.slice(1)), cell, expect.stringMatching(message)]]);
    expect(told.errors[0]!.message.fr).not.toBe(told.errors[0]!.message.en);
    expect((await send('panels', 'apply', csvOf(table), 409)).body.code).toBe('sheet_errors');
    expect((await api.get('panels')).items.map(({ version }: PanelView) => version)).toEqual([
      1, 1,
    ]);
  });

  it('refuse a row that is there twice, a room without a start, a locked place, a text beside', async () => {
    const { panels } = await programme();
    const { id, slot } = panels[0]!;
    await api.put(`panels/${id}/lock`, { locked: true, version: slot!.version });
    const table = await edited('panels.csv', { 'Start (local time)': '2027-06-15 11:00' });
    table.push([...table[1]!], [...table[2]!]);
    table[2]![16] = 'Plenary hall';
    table[4]!.push('beside');
    expect(errorsOf(await preview('panels', csvOf(table)))).toEqual([
      [2, 'R2', expect.stringMatching(/locked/)],
      [3, 'R3', expect.stringMatching(/room but no start/)],
      [4, 'A4', expect.stringMatching(/another row/)],
      [5, expect.stringMatching(/5$/), expect.stringMatching(/beside the columns/)],
    ]);
  });

  it('change and create speakers, and tell twins apart', async () => {
    await programme();
    const table = await edited('speakers.csv', {
      'Office (FR)': 'Autre bureau',
      'Nation (two letters)': 'de',
    });
    const row = (familyName: string) =>
      table[0]!.map((heading) => (heading === 'Family name' ? familyName : ''));
    table.push(row('Newcomer'));
    expect(await apply('speakers', csvOf(table))).toMatchObject({ created: 1, changed: 1 });
    const { items } = await api.get('speakers');
    expect(items.map(({ familyName, nation }: SpeakerView) => [familyName, nation])).toEqual(
      expect.arrayContaining([
        ['Speaker', 'DE'],
        ['Newcomer', null],
      ]),
    );
    const again = tableOf(await download('speakers.csv'));
    again.push(row('Newcomer'));
    expect(errorsOf(await preview('speakers', csvOf(again)))).toEqual([
      [4, 'E4', expect.stringMatching(/already a speaker/)],
    ]);
  });

  it('are refused when they are none, too long or a bomb', async () => {
    const code = async (file: Buffer, status: number) =>
      (await send('panels', 'preview', file, status)).body.code;
    expect(await code(Buffer.from([0xff, 0xfe, 0x00]), 415)).toBe('sheet_unreadable');
    expect(await code(Buffer.from('"open'), 415)).toBe('sheet_unreadable');
    expect(await code(zip({ 'xl/workbook.xml': '<x/>' }), 415)).toBe('sheet_unreadable');
    const rows = Array.from({ length: 5002 }, (_, n) => [n === 0 ? 'Title (EN)' : `${n}`]);
    expect(await code(csvOf(rows), 413)).toBe('sheet_too_large');
    const bomb = zip({ 'xl/worksheets/sheet1.xml': Buffer.alloc(60 * 1024 * 1024) }, 100);
    expect(await code(bomb, 413)).toBe('sheet_too_large');
    expect(await code(Buffer.alloc(11 * 1024 * 1024), 413)).toBe('file_too_large');
    const told = await preview('panels', Buffer.from('hello'));
    expect(errorsOf(told)).toEqual([[1, 'A1', expect.stringMatching(/not known/)]]);
    for (const kind of ['rooms', 'panels.xlsx', '__proto__'])
      await send(kind, 'preview', csvOf([]), 404);
    expect((await send('panels', 'destroy', csvOf([['x']]), 400)).body.errors[0].path).toBe('mode');
    for (const file of ['panels', 'panels.exe', 'panels.csv.csv', 'x.csv']) {
      await organiser.get(`${base}/export/${file}`).expect(404);
    }
  });

  it('are read by viewers and written by organisers, each in the own conference', async () => {
    await programme();
    const viewer = await test.signIn('viewer');
    await viewer.get(`${base}/export/panels.csv`).expect(200);
    const file = csvOf([['Title (EN)'], ['x']]);
    await viewer
      .post(`${base}/import/panels`)
      .field('mode', 'preview')
      .attach('file', file, 'x')
      .expect(403);
    const other = await test.addConference('other-sheets');
    const stranger = await test.signIn('owner', other.id);
    await stranger.get(`${base}/export/panels.csv`).expect(404);
    const mine = await download('panels.csv');
    const { body } = await stranger
      .post(`/api/v1/conferences/${other.slug}/import/panels`)
      .field('mode', 'preview')
      .attach('file', mine, 'x')
      .expect(200);
    expect(
      errorsOf(body).every(([, , message]) => /nothing with this ID/.test(String(message))),
    ).toBe(true);
  });

  it.each(['xlsx', 'csv'])(
    'of 943 sessions are written and read in a few statements: %s',
    async (format) => {
      await addProgramme(test.dataSource, test.conference.id, { rooms: 41, panels: 943 });
      await test.dataSource.query('ANALYZE');
      const query = vi.spyOn(pg.Client.prototype, 'query');
      const started = performance.now();
      const file = await download(`panels.${format}`);
      const exported = performance.now();
      expect(await preview('panels', file)).toEqual({ ...NOTHING, unchanged: 943, applied: false });
      const read = performance.now();
      const statements = query.mock.calls.length;
      query.mockRestore();
      expect(statements).toBeLessThan(40);
      // A few hundred milliseconds on an idle laptop; far less than what a proxy waits for on a busy one.
      expect(exported - started).toBeLessThan(10_000);
      expect(read - exported).toBeLessThan(10_000);
    },
    30_000,
  );
});
