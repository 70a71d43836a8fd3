import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  BOMBS,
  workbook,
} from '../../apps/api/src/exchange/spreadsheets/hostile-sheets.spec-support.js';
import { zip } from '../programme/sample-files.js';
import { addProgramme } from '../releases/programme.js';
import { csvOf, errorsOf, NOTHING, Sheets } from './sheets.js';
import { statementsOf } from '../support/statements.js';

describe('the files of spreadsheets', () => {
  const sheets = new Sheets();
  beforeAll(() => sheets.open());
  afterAll(() => sheets.close());
  beforeEach(() => sheets.clear());

  it('are refused when they are none, too long or a bomb', async () => {
    const code = async (file: Buffer, status: number) =>
      (await sheets.send('panels', 'preview', file, status)).body.code;
    expect(await code(Buffer.from([0xff, 0xfe, 0x00]), 415)).toBe('sheet_unreadable');
    expect(await code(Buffer.from('"open'), 415)).toBe('sheet_unreadable');
    expect(await code(zip({ 'xl/workbook.xml': '<x/>' }), 415)).toBe('sheet_unreadable');
    const rows = Array.from({ length: 5002 }, (_, n) => [n === 0 ? 'Title (EN)' : `${n}`]);
    expect(await code(csvOf(rows), 413)).toBe('sheet_too_large');
    const bomb = workbook(Buffer.alloc(60 * 1024 * 1024, '<x>1</x>'));
    expect(await code(bomb, 413)).toBe('sheet_too_large');
    for (const { limit, file } of Object.values(BOMBS).slice(0, 2)) {
      expect((await sheets.send('panels', 'apply', file(), 413)).body.limit).toBe(limit);
    }
    expect(await code(Buffer.alloc(11 * 1024 * 1024), 413)).toBe('file_too_large');
    const told = await sheets.preview('panels', Buffer.from('hello'));
    expect(errorsOf(told)).toEqual([[1, 'A1', expect.stringMatching(/not known/)]]);
    for (const kind of ['rooms', 'panels.xlsx', '__proto__'])
      await sheets.send(kind, 'preview', csvOf([]), 404);
    expect((await sheets.send('panels', 'destroy', csvOf([['x']]), 400)).body.errors[0].path).toBe(
      'mode',
    );
    for (const file of ['panels', 'panels.exe', 'panels.csv.csv', 'x.csv']) {
      await sheets.organiser.get(`${sheets.base}/export/${file}`).expect(404);
    }
  });

  it('are read by viewers and written by organisers, each in the own conference', async () => {
    await sheets.programme();
    const viewer = await sheets.test.signIn('viewer');
    await viewer.get(`${sheets.base}/export/panels.csv`).expect(200);
    const file = csvOf([['Title (EN)'], ['x']]);
    await viewer
      .post(`${sheets.base}/import/panels`)
      .field('mode', 'preview')
      .attach('file', file, 'x')
      .expect(403);
    const other = await sheets.test.addConference('other-sheets');
    const stranger = await sheets.test.signIn('owner', other.id);
    await stranger.get(`${sheets.base}/export/panels.csv`).expect(404);
    const mine = await sheets.download('panels.csv');
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
      await addProgramme(sheets.test.dataSource, sheets.test.conference.id, {
        rooms: 41,
        panels: 943,
      });
      await sheets.test.dataSource.query('ANALYZE');
      const moments: number[] = [];
      const statements = await statementsOf(async () => {
        moments.push(performance.now());
        const file = await sheets.download(`panels.${format}`);
        moments.push(performance.now());
        expect(await sheets.preview('panels', file)).toEqual({
          ...NOTHING,
          unchanged: 943,
          applied: false,
        });
        moments.push(performance.now());
      });
      const [started, exported, read] = moments as [number, number, number];
      expect(statements.length).toBeGreaterThan(4);
      expect(statements.length).toBeLessThan(40);
      // A few hundred milliseconds on an idle laptop; far less than what a proxy waits for on a busy one.
      expect(exported - started).toBeLessThan(10_000);
      expect(read - exported).toBeLessThan(10_000);
    },
    30_000,
  );
});
