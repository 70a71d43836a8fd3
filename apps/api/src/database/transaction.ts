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
