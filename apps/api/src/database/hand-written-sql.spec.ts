import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourcesOf } from './sources.spec-support.js';

/** The most statements there may be; a change that needs fewer lowers it. */
const MOST = 194;

/** SQL that is still beside the work it serves: this list may only become shorter. */
const ELSEWHERE = [
  'availability.service.ts',
  'bulk.service.ts',
  'check-command.ts',
  'create-demo.ts',
  'database-watch.ts',
  'demo-command.ts',
  'demo.ts',
  'existing-programme.ts',
  'external-database.ts',
  'files.service.ts',
  'first-start.ts',
  'foreign-change.ts',
  'history.service.ts',
  'import-conference.ts',
  'invitations.service.ts',
  'locks.service.ts',
  'move-history.ts',
  'overlap-acceptances.service.ts',
  'own-agenda.service.ts',
  'panel-sheet.ts',
  'parts.ts',
  'photos.service.ts',
  'registration-mail.ts',
  'replace-availability.ts',
  'required-slot-time.ts',
  'rooms.service.ts',
  'shifts.service.ts',
  'speaker-links.service.ts',
  'speaker-page.service.ts',
  'speakers.service.ts',
  'take-steps.ts',
  'tracks.service.ts',
  'update-panels.ts',
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
