import type { Socket } from 'node:net';
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import {
  type CronItem,
  Logger as WorkerLogger,
  parseCronItems,
  run,
  type Runner,
  type TaskList,
} from 'graphile-worker';
import pg from 'pg';
import { watchForErrors } from '../database/watch-for-errors.js';
import { JobHandlers } from './job-handlers.js';

/** Jobs that one process does at the same time; with the listening connection they share the pool. */
const CONCURRENCY = 4;
const CONNECTIONS = 3;

/** New jobs arrive by notification; only retries and lost notifications wait for this, in milliseconds. */
const POLL_INTERVAL = 5_000;

/**
 * Finished jobs are reported by the library's batches, without a delay: only there does it handle an error of the
 * report. Otherwise a database that goes away at that moment would end the process by an unhandled rejection.
 */
const BATCHES = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

/** Pause before the runner starts again after the database was gone, in milliseconds. */
const RESTART_PAUSE = 2_000;

/** Works off the job queue in this process, from the start of the application to its end. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(JobRunner.name);
  private runner: Runner | undefined;
  private restart: NodeJS.Timeout | undefined;
  private stopping = false;
  private readonly pool: pg.Pool;

  constructor(
    private readonly handlers: JobHandlers,
    url: string,
    stream?: () => Socket,
  ) {
    this.pool = new pg.Pool({
      connectionString: url,
      application_name: 'apogee jobs',
      max: CONNECTIONS,
      ...(stream ? { stream } : {}),
    });
    this.pool.on('connect', watchForErrors);
    this.pool.on('error', (error) => this.logger.warn(`a job connection ended: ${error.message}`));
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.handlers.all.size > 0) await this.start();
  }

  /** Takes no new job and waits for those under way. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restart);
    await this.runner?.stop().catch(() => undefined);
    if (!this.pool.ending) await this.pool.end();
  }

  private async start(): Promise<void> {
    const runner = await run({
      pgPool: this.pool,
      concurrency: CONCURRENCY,
      pollInterval: POLL_INTERVAL,
      noHandleSignals: true,
      taskList: this.taskList(),
      preset: { worker: BATCHES },
      parsedCronItems: parseCronItems(this.cronItems()),
      logger: new WorkerLogger(() => (level, message) => this.log(level, message)),
    });
    this.runner = runner;
    runner.promise
      .catch((error: Error) => this.logger.warn(`the job queue stopped: ${error.message}`))
      .finally(() => this.startAgainSoon());
    if (this.stopping) await runner.stop().catch(() => undefined);
  }

  /** The runner gives up when a finished job cannot be marked as such, as when the database restarts. */
  private startAgainSoon(): void {
    this.runner = undefined;
    if (this.stopping) return;
    this.restart = setTimeout(() => {
      this.start().catch((error: Error) => {
        this.logger.warn(`the job queue cannot start yet: ${error.message}`);
        this.startAgainSoon();
      });
    }, RESTART_PAUSE);
    this.restart.unref();
  }

  private taskList(): TaskList {
    const tasks: TaskList = {};
    for (const [task, { handler }] of this.handlers.all) {
      tasks[task] = (payload, { job }) =>
        handler(payload, { number: job.attempts, isLast: job.attempts >= job.max_attempts });
    }
    return tasks;
  }

  private cronItems(): CronItem[] {
    return [...this.handlers.all].flatMap(([task, { cron }]) =>
      cron ? [{ task, match: cron, options: { maxAttempts: 3 } }] : [],
    );
  }

  /** The library reports every job at its level "info": too much for ours. */
  private log(level: string, message: string): void {
    if (level === 'error' || level === 'warning') this.logger.warn(message);
    else this.logger.verbose(message);
  }
}
