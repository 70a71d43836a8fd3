import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { type DatabaseFigures, readFigures, tryToWrite } from './database-watch.queries.js';

/** A database that says nothing for so long (ms) counts as gone. */
const PATIENCE = 3_000;

/** Whoever asks again within this time (ms) hears what the last one heard: asking costs a write. */
const FRESH = 1_000;

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
      await tryToWrite(this.dataSource);
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
    return withPatience(readFigures(this.dataSource).catch(() => undefined));
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
