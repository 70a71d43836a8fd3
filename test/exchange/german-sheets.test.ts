import { afterAll, beforeAll, expect, it } from 'vitest';
import { panelInput, speakerInput } from '../programme/sample-inputs.js';
import { csvOf, errorsOf, NOTHING, Sheets, tableOf } from './sheets.js';

const sheets = new Sheets();
beforeAll(async () => {
  await sheets.open();
  await speak('{de}');
});
afterAll(() => sheets.close());

const speak = (languages: string) =>
  sheets.test.dataSource.query('UPDATE conferences SET languages = $1', [languages]);

/** The headings of columns that hold one language. */
const ofLanguages = async (file: string) =>
  tableOf(await sheets.download(file))[0]!.filter((heading) => / \([A-Z-]{2,}\)$/.test(heading));

it('a German conference writes its sessions in a sheet in German alone', async () => {
  const panel = await sheets.api.post(
    'panels',
    panelInput({ title: { de: 'Lage' }, summary: {}, abstract: {} }),
  );
  expect(await ofLanguages('panels.csv')).toEqual(['Title (DE)', 'Summary (DE)', 'Abstract (DE)']);
  expect(await sheets.preview('panels', await sheets.download('panels.xlsx'))).toEqual({
    ...NOTHING,
    applied: false,
    unchanged: 1,
  });
  const table = await sheets.edited('panels.csv', { 'Title (DE)': 'Lage im Weltraum' });
  expect(await sheets.apply('panels', csvOf(table))).toMatchObject({ applied: true, changed: 1 });
  const byKey = [
    ['id', 'title.de'],
    ['', 'Neue Sitzung'],
  ];
  expect(await sheets.apply('panels', csvOf(byKey))).toMatchObject({ applied: true, created: 1 });
  const { items } = await sheets.api.get('panels');
  const titles = items.map(({ title }: { title: object }) => JSON.stringify(title));
  expect(titles.sort()).toEqual(['{"de":"Lage im Weltraum"}', '{"de":"Neue Sitzung"}']);
  expect((await sheets.api.get(`panels/${panel.id}`)).title).toEqual({ de: 'Lage im Weltraum' });
});

it('a German conference writes its speakers in a sheet in German alone, and other texts stay', async () => {
  const biography = { de: 'Ein Leben.', en: 'A life.' };
  await speak('{de,en}');
  const texts = { office: { de: 'Leiterin' }, organisation: {}, biography };
  const { id } = await sheets.api.post('speakers', speakerInput(texts));
  await speak('{de}');
  expect(await ofLanguages('speakers.csv')).toEqual([
    'Office (DE)',
    'Organisation (DE)',
    'Biography (DE)',
  ]);
  const table = await sheets.edited('speakers.csv', { 'Biography (DE)': 'Zwei Leben.' });
  expect(await sheets.apply('speakers', csvOf(table))).toMatchObject({ applied: true, changed: 1 });
  expect(await sheets.api.get(`speakers/${id}`)).toMatchObject({
    office: { de: 'Leiterin' },
    biography: { de: 'Zwei Leben.', en: 'A life.' },
  });
});

it('a column of a language that the conference does not have is not known', async () => {
  const unknown = 'This column is not known. Export again to see the columns, or remove it.';
  for (const [kind, heading] of [
    ['panels', 'Title (FR)'],
    ['speakers', 'biography_fr'],
  ] as const) {
    const plan = await sheets.preview(kind, csvOf([[heading], ['Bonjour']]));
    expect(errorsOf(plan)).toEqual([[1, 'A1', unknown]]);
  }
});

it('columns stand in the order of the conference’s languages', async () => {
  await speak('{fr,pt-BR,en}');
  expect((await ofLanguages('speakers.csv')).slice(0, 3)).toEqual([
    'Office (FR)',
    'Office (PT-BR)',
    'Office (EN)',
  ]);
});
