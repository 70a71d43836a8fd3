import pg from 'pg';
import { byClient, serverVersion } from './server.queries.js';

/** The oldest PostgreSQL that is supported, as the server writes its version in one number. */
const OLDEST = 150_000;

/** A server that says nothing is given up after this time, in milliseconds. */
const PATIENCE = 10_000;

/** PostgreSQL's codes for what an operator can put right, and what that is. */
const REFUSALS: Record<string, string> = {
  '28P01': 'refuses the user or the password',
  '28000': 'refuses the user',
  '3D000': 'has no such database',
  '42501': 'does not allow the user to do this',
  '53300': 'has no free connection',
};

/** Throws one sentence that names DATABASE_URL when the server cannot be used. */
export async function checkExternalDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { number, version } = await serverVersion(byClient(client));
    if (number < OLDEST) throw new Error(`it is PostgreSQL ${version}, and 15 or newer is needed`);
  } catch (error) {
    throw databaseSentence(url, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The error of a database as one sentence; the password of the address is not in it. */
export function databaseSentence(url: string, cause: unknown): Error {
  const { code = '', message } = cause as { code?: string; message: string };
  const { host, pathname } = new URL(url);
  const refusal = REFUSALS[code];
  const what = refusal
    ? `the server ${refusal} (${message})`
    : `it cannot be used (${message || code})`;
  return new Error(`DATABASE_URL names the database ${host}${pathname}: ${what}.`, { cause });
}
