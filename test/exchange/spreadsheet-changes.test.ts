import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PanelView } from '#shared/programme/panels';
import type { SpeakerView } from '#shared/programme/speakers';
import { csvOf, errorsOf, Sheets, tableOf } from './sheets.js';

describe('an edited spreadsheet', () => {
  const sheets = new Sheets();
  beforeAll(() => sheets.open());
  afterAll(() => sheets.close());
  beforeEach(() => sheets.clear());

  it('changes, creates and places in one go, and never removes', async () => {
    const { panels, room, speaker, track } = await sheets.programme();
    const table = await sheets.edited('panels.csv', {
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
        'Languages spoken': 'FR; en',
        'Length in minutes': '30',
        'Room (empty: all)': room.name.en,
        'Start (local time)': '2027-06-15 14:00',
        'Speakers (one a line)': `Keynote speaker: Colonel Sample Speaker`,
      }),
    );
    const file = csvOf(table);
    const told = await sheets.preview('panels', file);
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
    expect((await sheets.api.get('panels')).total).toBe(2);

    expect(await sheets.apply('panels', file)).toEqual({ ...told, applied: true });
    const first: PanelView = await sheets.api.get(`panels/${panels[0]!.id}`);
    expect(first).toMatchObject({ format: 'workshop', trackId: null, durationMinutes: 45 });
    expect(first.slot).toMatchObject({ roomId: room.id, startsAt: '2027-06-16T10:30:00+02:00' });
    const { items, total } = await sheets.api.get('panels?q=New');
    expect(total).toBe(1);
    expect(await sheets.api.get(`panels/${items[0].id}`)).toMatchObject({
      ...{ format: 'keynote', trackId: track.id, languages: ['fr', 'en'] },
      parts: [{ speakerId: speaker.id, role: 'keynote' }],
      slot: { startsAt: '2027-06-15T14:00:00+02:00' },
    });
    expect((await sheets.api.get('panels')).total).toBe(3);
    const deeds = await sheets.test.dataSource.query<{ action: string }[]>(
      `SELECT action FROM audit_entries WHERE entity = 'panel' AND at > now() - interval '1 minute' ORDER BY id DESC LIMIT 4`,
    );
    expect(deeds.map(({ action }) => action).sort()).toEqual([
      ...['panel.create', 'panel.edit', 'panel.move', 'panel.place'],
    ]);
    // A second time it is out of date, and says so in each row that has an ID.
    const again = (await sheets.send('panels', 'apply', file, 409)).body;
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
    ['a language', { 'Languages spoken': 'english' }, 'K2', /expected form/],
    ['a version', { 'Version (leave as it is)': 'v9.9' }, 'B2', /changed since the export/],
    [
      'an ID',
      { 'ID (leave as it is)': '00000000-0000-4000-8000-000000000000' },
      'A2',
      /nothing with this ID/,
    ],
    ['a version without an ID', { 'ID (leave as it is)': '' }, 'B2', /version without an ID/],
    ['a heading', { 'Title (EN)': 'x' }, 'C1', /not known/],
  ])('names the cell of %s that cannot be', async (what, changes, cell, message) => {
    await sheets.programme();
    const table = await sheets.edited('panels.csv', changes);
    if (what === 'a heading') table[0]![2] = 'Titel';
    const told = await sheets.preview('panels', csvOf(table));
    expect(errorsOf(told)).toEqual([[Number(cell.slice(1)), cell, expect.stringMatching(message)]]);
    expect(told.errors[0]!.message.fr).not.toBe(told.errors[0]!.message.en);
    expect((await sheets.send('panels', 'apply', csvOf(table), 409)).body.code).toBe(
      'sheet_errors',
    );
    expect((await sheets.api.get('panels')).items.map(({ version }: PanelView) => version)).toEqual(
      [1, 1],
    );
  });

  it('refuses a row that is there twice, a room without a start, a text beside', async () => {
    await sheets.programme();
    const table = await sheets.edited('panels.csv', { 'Start (local time)': '2027-06-15 11:00' });
    table.push([...table[1]!], [...table[2]!]);
    table[2]![16] = 'Plenary hall';
    table[4]!.push('beside');
    expect(errorsOf(await sheets.preview('panels', csvOf(table)))).toEqual([
      [3, 'R3', expect.stringMatching(/room but no start/)],
      [4, 'A4', expect.stringMatching(/another row/)],
      [5, expect.stringMatching(/5$/), expect.stringMatching(/beside the columns/)],
    ]);
  });

  it('leaves a locked session where it is and says so, and takes over the rest of it', async () => {
    const { panels } = await sheets.programme();
    const { id, slot } = panels[0]!;
    await sheets.api.put(`panels/${id}/lock`, { locked: true, version: slot!.version });
    const place = { 'Start (local time)': '2027-06-15 11:00', 'Room (empty: all)': '' };
    const before: PanelView = await sheets.api.get(`panels/${id}`);
    const message = {
      en: 'The session is locked in its place and stays there.',
      fr: 'La séance est verrouillée à son emplacement et y reste.',
    };
    const left = [{ row: 2, cell: 'Q2', column: { en: 'Room (empty: all)' }, message }];
    const onlyMoved = csvOf(await sheets.edited('panels.csv', place));
    expect(await sheets.apply('panels', onlyMoved)).toMatchObject({ changed: 0, rows: [], left });
    expect(await sheets.api.get(`panels/${id}`)).toEqual(before);

    const table = await sheets.edited('panels.csv', { ...place, Type: 'Workshop' });
    const told = await sheets.preview('panels', csvOf(table));
    expect(told).toMatchObject({ changed: 1, errors: [], left });
    expect(told.rows[0]!.changes.map(({ column }) => column.en)).toEqual(['Type']);
    expect(await sheets.apply('panels', csvOf(table))).toEqual({ ...told, applied: true });
    const after: PanelView = await sheets.api.get(`panels/${id}`);
    expect([after.format, after.slot]).toEqual(['workshop', before.slot]);

    // Without a start it would lose its place.
    const emptied = await sheets.edited('panels.csv', { ...place, 'Start (local time)': '' });
    expect(await sheets.apply('panels', csvOf(emptied))).toMatchObject({ changed: 0, left });
    expect((await sheets.api.get(`panels/${id}`)).slot).toEqual(before.slot);
  });

  it('changes and creates speakers, and tells twins apart', async () => {
    await sheets.programme();
    const table = await sheets.edited('speakers.csv', {
      'Office (FR)': 'Autre bureau',
      'Nation (two letters)': 'de',
    });
    const row = (familyName: string) =>
      table[0]!.map((heading) => (heading === 'Family name' ? familyName : ''));
    table.push(row('Newcomer'));
    expect(await sheets.apply('speakers', csvOf(table))).toMatchObject({ created: 1, changed: 1 });
    const { items } = await sheets.api.get('speakers');
    expect(items.map(({ familyName, nation }: SpeakerView) => [familyName, nation])).toEqual(
      expect.arrayContaining([
        ['Speaker', 'DE'],
        ['Newcomer', null],
      ]),
    );
    const again = tableOf(await sheets.download('speakers.csv'));
    again.push(row('Newcomer'));
    expect(errorsOf(await sheets.preview('speakers', csvOf(again)))).toEqual([
      [4, 'E4', expect.stringMatching(/already a speaker/)],
    ]);
  });
});
