import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourcesOf } from './sources.spec-support.js';

/** The most statements there may be; a change that needs fewer lowers it. */
const MOST = 134;

/** SQL that is still beside the work it serves: this list may only become shorter. */
const ELSEWHERE = [
  'check-command.ts',
  'create-demo.ts',
  'database-watch.ts',
  'demo-command.ts',
  'demo.ts',
  'existing-programme.ts',
  'external-database.ts',
  'first-start.ts',
  'import-conference.ts',
  'panel-sheet.ts',
  'write-import.ts',
  'write-interest.ts',
  'write-programme.ts',
  'write-registrations.ts',
  'write-release.ts',
];

const STATEMENT = /\.query(?:<|\()/g;
const AT_HOME = /\.(?:statement|queries)\.ts$|\/database\//;

describe('SQL written by hand', () => {
  it('stands in statements and queries of the room that owns the tables', async () => {
    const counts = await statements();
    const elsewhere = [...counts.keys()].filter((path) => !AT_HOME.test(path));
    expect(elsewhere.map((path) => basename(path)).sort()).toEqual(ELSEWHERE);
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
    const count = (await readFile(path, 'utf8')).match(STATEMENT)?.length ?? 0;
    if (count > 0) counts.set(path, count);
  }
  return counts;
}
