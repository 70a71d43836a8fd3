import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../apps/api/src/database/embedded/embedded-postgres.js';

declare module 'vitest' {
  interface ProvidedContext {
    database: { url: string; adminUrl: string };
  }
}

/** One PostgreSQL for all API tests of a run. */
export default async function startDatabaseServer(
  project: TestProject,
): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'apogee-test-'));
  // As root the server runs as another user, who has to come in.
  await chmod(dataDir, 0o755);
  const { url, adminUrl, stop } = await startEmbeddedPostgres({ dataDir, durable: false });
  project.provide('database', { url, adminUrl });
  return async () => {
    await stop();
    await rm(dataDir, { recursive: true });
  };
}
