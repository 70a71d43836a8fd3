import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import { inject } from 'vitest';

const TEMPLATE = 'migrated_template';
const TEMPLATE_LOCK = 7_274_711;
const TEMPLATE_IN_USE = '55006';

export interface TestDatabase {
  url: string;
  drop: () => Promise<void>;
}

/** A database of its own for one test file, copied from one that was migrated once per run. */
export async function createTestDatabase(
  migrate: (url: string) => Promise<void>,
): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(async (admin) => {
    await ensureTemplate(admin, migrate);
    await createFrom(admin, name, TEMPLATE);
  });
  return {
    url: urlOf(name),
    drop: () =>
      asAdmin(async (admin) => {
        await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
      }),
  };
}

/** The first test file makes the template; the others wait for it. */
async function ensureTemplate(
  admin: Client,
  migrate: (url: string) => Promise<void>,
): Promise<void> {
  await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const found = await admin.query('SELECT FROM pg_database WHERE datname = $1', [TEMPLATE]);
    if (found.rowCount) return;
    const unfinished = `${TEMPLATE}_${randomBytes(6).toString('hex')}`;
    await createFrom(admin, unfinished, 'template1');
    await migrate(urlOf(unfinished));
    await withoutConnections(() =>
      admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${TEMPLATE}`),
    );
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

async function createFrom(admin: Client, name: string, template: string): Promise<void> {
  const owner = new URL(inject('database').url).username;
  const create = `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY OWNER ${owner}`;
  await withoutConnections(() => admin.query(create));
}

/** PostgreSQL may take a moment to notice that the last connection to a database was closed. */
async function withoutConnections(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await work();
      return;
    } catch (error) {
      const isInUse = (error as { code?: string }).code === TEMPLATE_IN_USE;
      if (!isInUse || attempt === 50) throw error;
      await pause(100);
    }
  }
}

async function asAdmin(work: (admin: Client) => Promise<void>): Promise<void> {
  const admin = new Client({ connectionString: inject('database').adminUrl });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function urlOf(database: string): string {
  const url = new URL(inject('database').url);
  url.pathname = `/${database}`;
  return url.href;
}
