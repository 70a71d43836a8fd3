import type { DataSource, EntityManager } from 'typeorm';

const RETRIED = new Set(['40001', '40P01']);
const ATTEMPTS = 5;

interface DatabaseError {
  code?: string;
  constraint?: string;
  table?: string;
  /** FATAL when it ended the connection, or never let it begin. */
  severity?: string;
}

/** The PostgreSQL error behind a failed query, as far as it is one. */
export function databaseError(error: unknown): DatabaseError {
  const inner: DatabaseError | undefined = (error as { driverError?: DatabaseError })?.driverError;
  return inner ?? error ?? {};
}

/** Runs the work in one transaction; a deadlock or serialisation failure is tried again. */
export async function inTransaction<Result>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await dataSource.transaction(work);
    } catch (error) {
      if (attempt >= ATTEMPTS || !RETRIED.has(databaseError(error).code ?? '')) throw error;
      await new Promise((done) => setTimeout(done, Math.random() * 20 * attempt));
    }
  }
}

/** Only one transaction at a time does what this names, until it ends. */
export async function oneAtATime(manager: EntityManager, name: string): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}

/** Told to every process that listens, when the transaction commits. */
export async function notify(manager: EntityManager, channel: string, payload = ''): Promise<void> {
  await manager.query('SELECT pg_notify($1, $2)', [channel, payload]);
}

/** `lock` of a find: nobody else changes what it finds until the transaction ends. */
export const FOR_UPDATE = { mode: 'pessimistic_write' } as const;

/** As `FOR_UPDATE`, while others may still refer to it. */
export const FOR_NO_KEY_UPDATE = { mode: 'for_no_key_update' } as const;
