import type { DataSource } from 'typeorm';

/**
 * A row, and a file of 140 kB that is gone again: the row alone would still find room on a disk that is full for
 * everybody else.
 */
const TRIAL_WRITE = `
  SET LOCAL work_mem = '64kB';
  SELECT count(*) FROM generate_series(1, 10000);
  INSERT INTO rate_limits (key, points) VALUES ('health', 1)
  ON CONFLICT (key) DO UPDATE SET points = excluded.points`;

export interface DatabaseFigures {
  jobs: { task: string; waiting: number; givenUp: number }[];
  mails: { queued: number; failed: number; oldestSeconds: number };
}

/** Commits a write, or throws. */
export async function tryToWrite(dataSource: DataSource): Promise<void> {
  await dataSource.query(TRIAL_WRITE);
}

/** How long the queues are. */
export async function readFigures(dataSource: DataSource): Promise<DatabaseFigures> {
  const jobs = await dataSource.query<DatabaseFigures['jobs']>(
    `SELECT task_identifier AS task,
            count(*) FILTER (WHERE attempts < max_attempts OR locked_at IS NOT NULL)::int AS waiting,
            count(*) FILTER (WHERE attempts >= max_attempts AND locked_at IS NULL)::int AS "givenUp"
     FROM graphile_worker.jobs
     -- A mail's job that has lost its key, as when a process was killed, has been replaced by another.
     WHERE key IS NOT NULL OR task_identifier <> 'send-mail' GROUP BY 1 ORDER BY 1`,
  );
  const [mails] = await dataSource.query<DatabaseFigures['mails'][]>(
    `SELECT coalesce(sum(m.count) FILTER (WHERE m.status = 'queued'), 0)::int AS queued,
            coalesce(sum(m.count) FILTER (WHERE m.status = 'failed'), 0)::int AS failed,
            coalesce(extract(epoch FROM now() - min(m.oldest) FILTER (WHERE m.status = 'queued')), 0)::float
              AS "oldestSeconds"
     FROM conferences c CROSS JOIN LATERAL (
       SELECT status, count(*) AS count, min(created_at) AS oldest FROM mails
       WHERE conference_id = c.id AND status IN ('queued', 'failed') GROUP BY status) m`,
  );
  return { jobs, mails: mails! };
}
