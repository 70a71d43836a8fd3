import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SheetImportView } from '#shared/exchange/spreadsheets';
import type { PanelView } from '#shared/programme/panels';
import { panelInput, type Programme, programmeOf } from '../programme/sample-inputs.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { binary } from '../support/binary.js';

const CATEGORIES = 'Only for (categories, one a line)';
const NATIONS = 'Only for (nations, one a line)';

describe('the audience in a spreadsheet', () => {
  let test: TestApp;
  let organiser: Awaited<ReturnType<TestApp['signIn']>>;
  let api: Programme;
  let panel: PanelView;
  beforeAll(async () => {
    test = await createTestApp();
    organiser = await test.signIn('organiser');
    api = programmeOf(organiser, test.conference.slug);
    await test.dataSource.query(
      `UPDATE categories SET name = '{"en":"Armed forces","fr":"Forces armées"}' WHERE key = 'military'`,
    );
    const audience = { categories: ['military'], nations: ['FR', 'GB'] };
    panel = await api.post('panels', panelInput({ audience }));
  });
  afterAll(() => test.close());

  const base = () => `/api/v1/conferences/${test.conference.slug}`;

  async function table(language: 'en' | 'fr' = 'en'): Promise<string[][]> {
    const { body } = await organiser
      .get(`${base()}/export/panels.csv?lang=${language}`)
      .set('Accept-Language', language)
      .buffer(true)
      .parse(binary)
      .expect(200);
    return parse(body, { bom: true });
  }

  async function send(
    mode: 'preview' | 'apply',
    changes: Record<string, string>,
    status = 200,
  ): Promise<SheetImportView> {
    const rows = await table();
    for (const [heading, cell] of Object.entries(changes)) {
      rows[1]![rows[0]!.indexOf(heading)] = cell;
    }
    const { body } = await organiser
      .post(`${base()}/import/panels`)
      .field('mode', mode)
      .attach('file', Buffer.from(stringify(rows)), 'sheet.csv')
      .expect(status);
    return body;
  }

  const audience = async () => (await api.get(`panels/${panel.id}`)).audience;

  it('is written in the names of categories and nations, and comes back unchanged', async () => {
    const [headings, row] = await table();
    expect(row![headings!.indexOf(CATEGORIES)]).toBe('Armed forces');
    expect(row![headings!.indexOf(NATIONS)]).toBe('France\nUnited Kingdom');
    expect(await send('preview', {})).toMatchObject({ changed: 0, unchanged: 1, errors: [] });
  });

  it('is read from names in either language, codes and keys', async () => {
    const changes = { [CATEGORIES]: 'industry; Forces armées', [NATIONS]: 'Allemagne\nit' };
    expect(await send('apply', changes)).toMatchObject({ applied: true, changed: 1 });
    expect(await audience()).toEqual({
      categories: ['industry', 'military'],
      nations: ['DE', 'IT'],
    });
  });

  it('names the cell of a category or nation that there is not, and changes nothing', async () => {
    const before = await audience();
    const changes = { [CATEGORIES]: 'Armed forces\nPoets', [NATIONS]: 'Atlantis' };
    const { errors } = await send('preview', changes);
    expect(errors.map(({ column, message }) => [column!.en, message.en])).toEqual([
      [
        CATEGORIES,
        'There is no category “Poets”. Use the names of the categories in the settings.',
      ],
      [
        NATIONS,
        '“Atlantis” is no nation known here. Use its name or its two-letter code, such as FR.',
      ],
    ]);
    await send('apply', changes, 409);
    expect(await audience()).toEqual(before);
  });

  it('is everybody where both cells are empty', async () => {
    await send('apply', { [CATEGORIES]: '', [NATIONS]: '' });
    expect(await audience()).toBeNull();
  });
});
