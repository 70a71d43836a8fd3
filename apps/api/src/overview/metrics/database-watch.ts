import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

/** A database that says nothing for so long (ms) counts as gone. */
const PATIENCE = 3_000;

/** Whoever asks again within this time (ms) hears what the last one heard: asking costs a write. */
const FRESH = 1_000;

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

/** Asks the database how it is; never throws and never takes long. */
@Injectable()
export class DatabaseWatch {
  private readonly logger = new Logger(DatabaseWatch.name);
  private write: Promise<boolean> | undefined;
  private tookWrites = true;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Whether a write is committed right now: not on a full disk, a standby, or when every connection is in use. */
  async takesWrites(): Promise<boolean> {
    this.write ??= this.tryToWrite().finally(() => {
      setTimeout(() => (this.write = undefined), FRESH).unref();
    });
    return (await withPatience(this.write)) ?? false;
  }

  private async tryToWrite(): Promise<boolean> {
    try {
      await this.dataSource.query(TRIAL_WRITE);
      this.tell(true);
    } catch (error) {
      this.tell(false, error as Error);
    }
    return this.tookWrites;
  }

  private tell(takesWrites: boolean, error?: Error): void {
    if (takesWrites === this.tookWrites) return;
    this.tookWrites = takesWrites;
    if (takesWrites) this.logger.log('the database takes writes again');
    else this.logger.error(`the database takes no writes: ${error?.message}`);
  }

  /** The queues' figures, undefined when the database does not answer. */
  async figures(): Promise<DatabaseFigures | undefined> {
    return withPatience(this.readFigures().catch(() => undefined));
  }

  private async readFigures(): Promise<DatabaseFigures> {
    const jobs = await this.dataSource.query<DatabaseFigures['jobs']>(
      `SELECT task_identifier AS task,
              count(*) FILTER (WHERE attempts < max_attempts)::int AS waiting,
              count(*) FILTER (WHERE attempts >= max_attempts)::int AS "givenUp"
       FROM graphile_worker.jobs GROUP BY 1 ORDER BY 1`,
    );
    const [mails] = await this.dataSource.query<DatabaseFigures['mails'][]>(
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

  /** The connections of this process. */
  connections(): Record<'open' | 'idle' | 'waiting', number> {
    const pool = (this.dataSource.driver as unknown as { master: PoolCounts }).master;
    const { totalCount, idleCount, waitingCount } = pool;
    return { open: totalCount, idle: idleCount, waiting: waitingCount };
  }
}

/** What the pool of the driver `pg` counts. */
interface PoolCounts {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

async function withPatience<Result>(asked: Promise<Result>): Promise<Result | undefined> {
  return Promise.race([asked, pause(PATIENCE, undefined, { ref: false })]);
}
