import { stringify } from 'csv-stringify/sync';
import writeXlsx from 'write-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { slotInput } from '../programme/sample-inputs.js';
import { NOTHING, Sheets, type Table, tableOf } from './sheets.js';

const START = 'Start (local time)';
const FRENCH_START = 'Début (heure locale)';

describe('a spreadsheet as programs write it back', () => {
  const sheets = new Sheets();
  beforeAll(() => sheets.open());
  afterAll(() => sheets.close());
  beforeEach(() => sheets.clear());

  /** The table with each start as a program shows it. */
  function withStarts(table: Table, heading: string, shown: (...parts: string[]) => string): Table {
    const at = table[0]!.indexOf(heading);
    return table.map((row, index) =>
      row.map((cell, column) =>
        index > 0 && column === at && cell ? shown(...cell.split(/[- :]/)) : cell,
      ),
    );
  }

  const frenchTable = async () =>
    withStarts(
      tableOf(await sheets.download('panels.csv?lang=fr'), ';'),
      FRENCH_START,
      (year, month, day, hour, minute) => `${day}/${month}/${year} ${hour}:${minute}`,
    );

  /** Windows-1252, for the letters that are used here. */
  const windows = (text: string) => Buffer.from(text.replaceAll('’', '\x92'), 'latin1');

  it('is the same from French Excel: semicolons, Windows letters, days first', async () => {
    await sheets.programme(['L’été à l’école', '=1+1\nsuite']);
    const table = await frenchTable();
    const told = { ...NOTHING, unchanged: 2, applied: false };
    const options = { delimiter: ';', record_delimiter: '\r\n' };
    for (const file of [
      windows(stringify(table, options)),
      Buffer.from(`\uFEFF${stringify(table, options)}`),
      Buffer.from(`\uFEFF${stringify(table, { delimiter: '\t' })}`, 'utf16le'),
    ]) {
      expect(await sheets.preview('panels', file)).toEqual(told);
    }
  });

  it('changes what was changed in French Excel, and only that', async () => {
    await sheets.programme(['L’été à l’école', 'Autre']);
    const table = await frenchTable();
    table[1]![2] = 'L’été à l’université';
    table[1]![table[0]!.indexOf(FRENCH_START)] = '16/06/2027 09:05';
    const file = windows(stringify(table, { delimiter: ';' }));
    const told = await sheets.preview('panels', file);
    expect(told).toMatchObject({ changed: 1, unchanged: 1, errors: [] });
    expect(told.rows[0]!.changes.map(({ column, after }) => [column.en, after])).toEqual([
      ['Title (EN)', 'L’été à l’université'],
      [START, '16/06/2027 09:05'],
    ]);
    await sheets.apply('panels', file);
    const [panel] = (await sheets.api.get('panels?placed=yes')).items;
    expect(panel).toMatchObject({
      title: { en: 'L’été à l’université' },
      slot: { startsAt: '2027-06-16T09:05:00+02:00' },
    });
  });

  it('is the same with the same words in capitals, another language or a time with seconds', async () => {
    await sheets.programme();
    const table = withStarts(
      await sheets.edited('panels.csv', {
        Type: 'TABLE RONDE',
        'Languages spoken': 'EN; fr',
        Seats: ' ',
      }),
      START,
      (year, month, day, hour, minute) => `${year}-${month}-${day} ${hour}:${minute}:00`,
    );
    const file = Buffer.from(stringify(table));
    expect(await sheets.preview('panels', file)).toMatchObject({ ...NOTHING, unchanged: 2 });
  });

  it('is read with the headings and the roles that earlier exports had', async () => {
    const { speaker, panels } = await sheets.programme(['First']);
    const table = await sheets.edited('panels.csv', {
      'Languages spoken': 'de',
      Interpretation: 'it',
      'Speakers (one a line)': `Exposé: [${speaker.slug}]`,
    });
    const former = { 'Languages spoken': 'Spoken in', Interpretation: 'Interprétation en' };
    table[0] = table[0]!.map((heading) => former[heading as keyof typeof former] ?? heading);
    await sheets.apply('panels', Buffer.from(stringify(table)));
    expect(await sheets.api.get(`panels/${panels[0]!.id}`)).toMatchObject({
      languages: ['de'],
      interpretation: ['it'],
      parts: [{ speakerId: speaker.id, role: 'briefer' }],
    });
  });

  it('keeps every minute of a date cell of a workbook', async () => {
    const { panels } = await sheets.programme(['A']);
    let version = panels[0]!.slot!.version;
    for (let minute = 0; minute < 60; minute += 5) {
      const two = String(minute).padStart(2, '0');
      const startsAt = `2027-06-15T09:${two}:00+02:00`;
      if (minute > 0) {
        const moved = slotInput({ roomId: panels[0]!.slot!.roomId, startsAt, version });
        ({ version } = (await sheets.api.put(`panels/${panels[0]!.id}/slot`, moved)).slot);
      }
      const [heading, row] = tableOf(await sheets.download('panels.csv'));
      const cells = row!.map((value, index) =>
        heading![index] === START
          ? {
              type: Date,
              value: new Date(`${value.replace(' ', 'T')}Z`),
              format: 'dd/mm/yyyy hh:mm',
            }
          : { type: String, value },
      );
      const headings = heading!.map((value) => ({ type: String, value }));
      const file = await writeXlsx([headings, cells]).toBuffer();
      expect(await sheets.preview('panels', file), two).toMatchObject({ ...NOTHING, unchanged: 1 });
    }
  });
});
