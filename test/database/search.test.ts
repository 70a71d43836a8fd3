import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchText } from '#shared/search-text';
import { openDataSource } from '../../apps/api/src/database/data-source.js';
import { migrate } from '../../apps/api/src/database/migrate.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const ODD = [
  ...'łŁøØßẞđĐþÞıİœŒæÆðŧŋΣςσ’‘`\'"-–‑|{}[]()\\%_@.,;:!?/ \t\n\u00A0\u3000\u0301\u0327ﬁﷺ',
];

/** Up to Glagolitic, without Georgian capitals: those of the two are not known to every ICU. */
const LETTERS = Array.from({ length: 0x2bff }, (_, index) => index + 1)
  .filter((code) => code < 0x1c80 || code > 0x1cbf)
  .map((code) => String.fromCodePoint(code));

describe('search_text', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase(migrate);
    dataSource = await openDataSource(database.url);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  async function written(texts: readonly string[]): Promise<string[]> {
    const rows = await dataSource.query<{ text: string }[]>(
      `SELECT search_text(text) AS text FROM unnest($1::text[]) WITH ORDINALITY AS given (text, place)
       ORDER BY place`,
      [texts],
    );
    return rows.map(({ text }) => text);
  }

  it('says of every letter of Europe what the site’s search says', async () => {
    expect(await written(LETTERS)).toEqual(LETTERS.map(searchText));
  });

  it('says of any text what the site’s search says', async () => {
    const letter = fc.constantFrom(...LETTERS);
    const ideograph = fc
      .integer({ min: 0x3041, max: 0x9fff })
      .map((code) => String.fromCodePoint(code));
    const ascii = fc.string({ unit: 'grapheme-ascii', maxLength: 3 });
    const unit = fc.oneof(letter, ideograph, ascii, fc.constantFrom(...ODD));
    const text = fc.array(unit, { maxLength: 20 }).map((units) => units.join(''));
    const texts = fc.array(text, { minLength: 50, maxLength: 100 });
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        expect(await written(given)).toEqual(given.map(searchText));
      }),
      { numRuns: 30 },
    );
  });
});
