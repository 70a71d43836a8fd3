import fc from 'fast-check';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unzipped } from '../programme/sample-files.js';
import { panelInput, speakerInput } from '../programme/sample-inputs.js';
import { HOSTILE, NOTHING, Sheets, tableOf } from './sheets.js';

describe('spreadsheets that nobody edited', () => {
  const sheets = new Sheets();
  beforeAll(() => sheets.open());
  afterAll(() => sheets.close());
  beforeEach(() => sheets.clear());

  it.each(['panels.xlsx', 'panels.csv', 'speakers.xlsx', 'speakers.csv'])(
    'come back without a change: %s in either language',
    async (file) => {
      await sheets.programme(HOSTILE);
      for (const [index, text] of HOSTILE.entries()) {
        const familyName = `${text} ${index}`;
        await sheets.api.post('speakers', speakerInput({ familyName, givenName: text }));
      }
      const kind = file.split('.')[0]!;
      const rows = kind === 'panels' ? HOSTILE.length : HOSTILE.length + 1;
      for (const lang of ['en', 'fr']) {
        const content = await sheets.download(`${file}?lang=${lang}`);
        const nothing = { ...NOTHING, unchanged: rows };
        expect(await sheets.preview(kind, content)).toEqual({ ...nothing, applied: false });
        expect(await sheets.apply(kind, content)).toEqual({ ...nothing, applied: true });
      }
    },
    30_000,
  );

  it('come back without a change, whatever is written in them', async () => {
    await sheets.programme(['A']);
    const [panel] = (await sheets.api.get('panels')).items;
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
      const before = await sheets.api.get(`panels/${panel.id}`);
      const { version, title, summary, format, durationMinutes } = before;
      const input = panelInput({ version, title, summary, format, durationMinutes });
      await sheets.api.put(`panels/${panel.id}`, {
        ...input,
        abstract: { en: abstract, fr: `x${abstract}` },
      });
      const file = index % 2 ? 'panels.xlsx' : 'panels.csv';
      const told = await sheets.preview('panels', await sheets.download(file));
      expect(told, JSON.stringify(abstract)).toMatchObject({ ...NOTHING, unchanged: 1 });
    }
  }, 30_000);

  it('hold no formula', async () => {
    await sheets.programme(HOSTILE);
    for (const lang of ['en', 'fr']) {
      const csv = await sheets.download(`panels.csv?lang=${lang}`);
      const table = tableOf(csv, lang === 'fr' ? ';' : ',');
      expect(table).toHaveLength(HOSTILE.length + 1);
      const cells = table.flat();
      expect(cells.length).toBeGreaterThan(HOSTILE.length * 10);
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    }
    const xlsx = await sheets.download('panels.xlsx');
    const [sheet] = await readXlsx(xlsx, { trim: false });
    const values = sheet!.data.slice(1).flat();
    expect(values).toContain(HOSTILE[0]);
    // Nor do they become one when somebody edits them: every cell below the heading is formatted as text.
    const styles = unzipped(xlsx, 'xl/styles.xml');
    const [, text] = /<numFmt numFmtId="(\d+)" formatCode="@"/.exec(styles)!;
    const looks = styles.match(/<xf [^>]*>/g)!;
    const cells = unzipped(xlsx, 'xl/worksheets/sheet1.xml').match(
      /<c r="[A-Z]+(?!1")\d+"[^>]*>/g,
    )!;
    const used = new Set(cells.map((cell) => looks[Number(/s="(\d+)"/.exec(cell)?.[1])]));
    expect(used).toEqual(new Set([expect.stringContaining(`numFmtId="${text}"`)]));
    expect(values.filter((value) => value !== null && typeof value !== 'string')).toEqual([]);
  });
});
