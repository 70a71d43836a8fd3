import { zip } from '../../../../../test/programme/sample-files.js';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook around the rows of its first sheet. */
export const parts = (rows: string | Buffer, more: Record<string, string | Buffer> = {}) => ({
  'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': Buffer.concat(
    ['<worksheet><sheetData>', rows, '</sheetData></worksheet>'].map((piece) => Buffer.from(piece)),
  ),
  ...more,
});

export const workbook = (...given: Parameters<typeof parts>) => zip(parts(...given));

export const strings = (items: string | Buffer) => ({
  'xl/sharedStrings.xml': Buffer.concat(
    ['<sst>', items, '</sst>'].map((piece) => Buffer.from(piece)),
  ),
});

const cell = (address: string) => `<row><c r="${address}"><v>1</v></c></row>`;
const letter = (column: number) =>
  (column < 26 ? '' : String.fromCodePoint(64 + Math.floor(column / 26))) +
  String.fromCodePoint(65 + (column % 26));

/** Rows of so many cells, each with the same content. */
const filled = (rows: number, columns: number, content: string, type = 'n') => {
  const addresses = Array.from({ length: columns }, (_, column) => letter(column));
  return Array.from({ length: rows }, (_, row) => {
    const cells = addresses.map((at) => `<c r="${at}${row + 1}" t="${type}">${content}</c>`);
    return `<row r="${row + 1}">${cells.join('')}</row>`;
  }).join('');
};

const MB = 1024 * 1024;
const long = (size: number) => Buffer.alloc(size, 'x');
const around = (before: string, middle: Buffer, after: string) =>
  Buffer.concat([Buffer.from(before), middle, Buffer.from(after)]);

/** Small files that would take the process with them, and the limit that each runs into. */
export const BOMBS: Record<string, { limit: string; file: () => Buffer }> = {
  'one value in the last cell': { limit: 'rows', file: () => workbook(cell('XFD1048576')) },
  'one value in the last column': { limit: 'columns', file: () => workbook(cell('XFD1')) },
  'one value in a column that no program has': {
    limit: 'columns',
    file: () => workbook(cell(`${'Z'.repeat(300)}1`)),
  },
  'a million rows': { limit: 'rows', file: () => workbook(filled(1_000_000, 1, '<v>1</v>')) },
  'more filled cells than anybody edits': {
    limit: 'cells',
    file: () => workbook(filled(5000, 100, '<v>1</v>')),
  },
  'one cell of 39 MB': {
    limit: 'cellLength',
    file: () =>
      workbook(
        around('<row r="1"><c r="A1" t="inlineStr"><is><t>', long(39 * MB), '</t></is></c></row>'),
      ),
  },
  'one shared text of 39 MB': {
    limit: 'cellLength',
    file: () => workbook(cell('A1'), strings(around('<si><t>', long(39 * MB), '</t></si>'))),
  },
  'one cell in a million pieces': {
    limit: 'cells',
    file: () =>
      workbook(
        `<row><c t="inlineStr"><is>${'<r><t>xxxxxxxxx</t></r>'.repeat(1_000_000)}</is></c></row>`,
      ),
  },
  'one cell that outgrows the rest': {
    limit: 'cellLength',
    file: () =>
      workbook(
        `<row><c t="inlineStr"><is>${`<t>${'x'.repeat(30_000)}</t>`.repeat(2)}</is></c></row>`,
      ),
  },
  'one long text in 100,000 cells': {
    limit: 'characters',
    file: () =>
      workbook(filled(5000, 20, '<v>0</v>', 's'), strings(`<si><t>${'x'.repeat(32_000)}</t></si>`)),
  },
  'five million shared texts': {
    limit: 'cells',
    file: () => workbook(cell('A1'), strings('<si/>'.repeat(5_000_000))),
  },
  'five million styles': {
    limit: 'cells',
    file: () => workbook(cell('A1'), { 'xl/styles.xml': `<s>${'<xf/>'.repeat(5_000_000)}</s>` }),
  },
  'a sheet that says it is small': {
    limit: 'unpacked',
    file: () => zip(parts(Buffer.alloc(60 * MB, `<!--${' '.repeat(1000)}--><x/>`)), 100),
  },
  'an attribute of 39 MB': {
    limit: 'cellLength',
    file: () => workbook(around('<row a="', long(39 * MB), '"/>')),
  },
  'a CSV of one cell': { limit: 'cellLength', file: () => long(9 * MB) },
  'a CSV of one row': { limit: 'columns', file: () => Buffer.alloc(9 * MB, 'x,') },
  'a CSV of many rows': { limit: 'rows', file: () => Buffer.alloc(9 * MB, 'x\n') },
};
