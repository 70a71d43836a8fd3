import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { zip } from '../../../../../test/programme/sample-files.js';
import type { Problem } from '../../http/problem.js';
import { BOMBS, parts, strings, workbook } from './hostile-sheets.spec-support.js';
import { readSheet } from './read-sheet.js';

const MB = 1024 * 1024;

async function refusal(...[file, effort]: Parameters<typeof readSheet>): Promise<Problem> {
  return readSheet(file, effort).then(
    () => expect.fail('was read'),
    (problem: Problem) => problem,
  );
}

describe('a hostile spreadsheet', () => {
  it.each(Object.entries(BOMBS))(
    'is refused by the limit that it exceeds, while everybody else is served: %s',
    async (_name, { limit, file }) => {
      const content = file();
      expect(content.length).toBeLessThan(10 * MB);
      const before = process.memoryUsage.rss();
      const delay = monitorEventLoopDelay({ resolution: 10 });
      let isRead = false;
      let most = 0;
      const watching = (async () => {
        for (; !isRead; await pause(20)) most = Math.max(most, process.memoryUsage.rss());
      })();
      delay.enable();
      const problem = await refusal(content);
      delay.disable();
      isRead = true;
      await watching;
      expect(problem.view('en')).toMatchObject({ status: 413, code: 'sheet_too_large', limit });
      expect(delay.max / 1e6).toBeLessThan(1000);
      expect((most - before) / MB).toBeLessThan(400);
    },
  );

  it('is refused in a sentence that says which limit, in both languages', async () => {
    const { file } = BOMBS['one value in the last column']!;
    const problem = await refusal(file());
    expect([problem.view('en').detail, problem.view('fr').detail]).toEqual([
      'The spreadsheet is too large: at most 250 columns are read. Split it.',
      'Le tableau est trop grand : 250 colonnes au plus sont lues. Divisez-le.',
    ]);
  });

  it('is given up when it takes more memory or time than a reading may', async () => {
    const rows = Array.from({ length: 5000 }, (_, row) => `${row},${'x'.repeat(1000)}`);
    const file = Buffer.from(rows.join('\n'));
    const limitOf = async (effort: Parameters<typeof readSheet>[1]) =>
      (await refusal(file, effort)).view('en')['limit'];
    expect(await limitOf({ memoryMb: 256, seconds: 0.01 })).toBe('time');
    expect(await limitOf({ memoryMb: 8, seconds: 30 })).toBe('memory');
    expect(await readSheet(file)).toHaveLength(5000);
  });

  it.each([
    ['has an entity', '<!DOCTYPE x [<!ENTITY a "aaaa">]><row><c><v>&a;</v></c></row>'],
    ['is nested without end', '<x>'.repeat(40) + '</x>'.repeat(40)],
    ['tells a cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['tells its rows backwards', '<row r="2"/><row r="1"/>'],
    ['has a row of no number', '<row r="Infinity"/><row r="1e999"/>'],
    ['names a text that is not there', '<row><c t="s"><v>7</v></c></row>'],
    ['is no XML', '<row'],
  ])('is not read when it %s', async (_name, rows) => {
    expect((await refusal(workbook(rows))).code).toBe('sheet_unreadable');
  });
});

describe('an odd spreadsheet', () => {
  const TABLE = [['1', '', 'x'], [], ['y']];
  const ROWS =
    '<row r="1"><c r="A1"><v>1</v></c><c r="C1" t="inlineStr"><is><t>x</t></is></c></row>' +
    '<row r="3"><c r="A3" t="s"><v>0</v></c></row>';
  const STRINGS = strings('<si><r><t>y</t></r><rPh><t>why</t></rPh></si>');

  it('is read whatever it claims of its size, in the archive and in the sheet', async () => {
    expect(await readSheet(workbook(ROWS, STRINGS))).toEqual(TABLE);
    expect(await readSheet(zip(parts(ROWS, STRINGS), 2 ** 32 - 2))).toEqual(TABLE);
    expect(await readSheet(zip(parts(ROWS, STRINGS), 1))).toEqual(TABLE);
    const sheet = `<x:worksheet xmlns:x="x"><x:dimension ref="A1:XFD1048576"/><x:sheetData>${ROWS.replaceAll(/<(\/?)/g, '<$1x:')}</x:sheetData></x:worksheet>`;
    const prefixed = workbook('', { ...STRINGS, 'xl/worksheets/sheet1.xml': sheet });
    expect(await readSheet(prefixed)).toEqual(TABLE);
  });

  it('is read without the empty cells that were only formatted, and without its other sheets', async () => {
    const formatted =
      '<row r="4"><c r="XFD4" s="1"/></row><row r="1048576" s="1" customFormat="1"/>';
    const others = Object.fromEntries(
      Array.from({ length: 1000 }, (_, n) => [`xl/worksheets/sheet${n + 2}.xml`, '<broken']),
    );
    expect(await readSheet(workbook(ROWS + formatted, { ...STRINGS, ...others }))).toEqual(TABLE);
  });

  it('has its dates, choices and results in the words of a table', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>';
    const cells = [
      '<c><v>0.5</v></c>',
      '<c s="1"><v>46553.378472211</v></c>',
      '<c t="d"><v>2027-06-15T09:05:00Z</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="str"><f>A1&amp;"x"</f><v>0.5x</v></c>',
      '<c t="e"><v>#N/A</v></c>',
      '<c t="inlineStr"><is><t xml:space="preserve"> _x0041__x005F_x0041_ </t></is></c>',
    ];
    const file = workbook(`<row>${cells.join('')}</row>`, { 'xl/styles.xml': styles });
    expect(await readSheet(file)).toEqual([
      ['0.5', '2027-06-15 09:05', '2027-06-15 09:05', 'true', '0.5x', '', ' A_x0041_ '],
    ]);
  });
});
