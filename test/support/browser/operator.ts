import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { signedIn, type StorageState } from './fixtures.js';

const CLI = 'dist/apps/api/src/cli.js';
const run = promisify(execFile);

/** Runs a command of the operator on the product under test and gives what it says. */
export async function operator(...words: string[]): Promise<string> {
  const { APOGEE_DATA_DIR: DATA_DIR, DATABASE_URL: _, ...rest } = process.env;
  const { stdout } = await run(process.execPath, [CLI, ...words], {
    env: { ...rest, DATA_DIR, NODE_ENV: 'production' },
  });
  return stdout;
}

/**
 * Another organiser of a conference: what each of them moved is undone by nobody else. Signed in without a password and
 * its slow hash; answers what their browser keeps.
 */
export async function newOrganiser(name: string, conference: string): Promise<StorageState> {
  const session = crypto.randomUUID();
  const client = new Client({ connectionString: process.env['APOGEE_DATABASE_URL'] });
  await client.connect();
  try {
    await client.query(
      `WITH account AS (
         INSERT INTO accounts (email, name, password_hash)
         VALUES (gen_random_uuid() || '@example.org', $1, '') RETURNING id),
       member AS (
         INSERT INTO memberships (account_id, conference_id, role)
         SELECT account.id, conferences.id, 'organiser' FROM account, conferences WHERE slug = $2)
       INSERT INTO sessions (token_hash, account_id, expires_at)
       SELECT sha256($3::text::bytea), id, now() + interval '1 day' FROM account`,
      [name, conference, session],
    );
  } finally {
    await client.end();
  }
  return signedIn(session);
}
