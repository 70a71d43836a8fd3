import type { EntityManager } from 'typeorm';

interface JobOptions {
  /** A second job under the same key replaces the first while that has not started. */
  key?: string;
  /** Tries before the queue gives up; the pause after the n-th is e^n seconds, at most six hours. */
  maxAttempts?: number;
}

/** Queues a job in the transaction that causes it: neither exists without the other. */
export async function addJob(
  manager: EntityManager,
  task: string,
  payload: object,
  { key, maxAttempts }: JobOptions = {},
): Promise<void> {
  await manager.query(
    `SELECT FROM graphile_worker.add_job($1, $2::json, job_key => $3, max_attempts => $4)`,
    [task, JSON.stringify(payload), key ?? null, maxAttempts ?? null],
  );
}
