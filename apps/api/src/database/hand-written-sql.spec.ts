import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourcesOf } from './sources.spec-support.js';

/** The most statements there may be, migrations aside; a change that needs fewer lowers it. */
const MOST = 109;

/** SQL that still types columns which an entity knows: this list may only become shorter, too. */
const TYPED = ['notices.statement.ts'];

/** Five columns in a row or more: `p.id, p.slug, p.track_id AS "trackId", …`. */
const COLUMN = /(?:\w+\.)?[a-z_]+(?: AS "?\w+"?)?/.source;
const COLUMNS = new RegExp(`${COLUMN}(?:,\\s+${COLUMN}){4,}`);
const SQL = /\b(?:SELECT|INSERT|UPDATE|FROM)\b/;

const STATEMENT = /\.query(?:<|\()/g;
const AT_HOME = /\.(?:statement|queries)\.ts$|\/database\//;

describe('SQL written by hand', () => {
  it('stands in statements and queries of the room that owns the tables', async () => {
    const counts = await statements();
    const elsewhere = [...counts.keys()].filter((path) => !AT_HOME.test(path));
    expect(elsewhere).toEqual([]);
  });

  it('takes lists of columns from the entities', async () => {
    const typed: string[] = [];
    for (const path of await sourcesOf('apps/api/src')) {
      const texts = (await readFile(path, 'utf8')).match(/`[^`]*`/g) ?? [];
      const isTyped = texts.some((text) => SQL.test(text) && COLUMNS.test(text));
      if (isTyped && !path.includes('/migrations/')) typed.push(basename(path));
    }
    expect(typed.sort()).toEqual(TYPED);
  });

  it('is where TypeORM would be worse', async () => {
    const counts = await statements();
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    expect(total).toBeLessThanOrEqual(MOST);
    expect(total).toBeGreaterThan(0);
  });
});

/** How many each file has. */
async function statements(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const path of await sourcesOf('apps/api/src')) {
    if (path.includes('/migrations/')) continue;
    const count = (await readFile(path, 'utf8')).match(STATEMENT)?.length ?? 0;
    if (count > 0) counts.set(path, count);
  }
  return counts;
}
