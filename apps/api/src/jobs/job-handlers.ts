import { Injectable } from '@nestjs/common';

/** Which try of a job this is; tries count from 1. */
export interface Attempt {
  number: number;
  isLast: boolean;
}

/** Does a job; throwing means "try again later", unless it was the last attempt. */
export type JobHandler = (payload: unknown, attempt: Attempt) => Promise<void>;

interface RegisteredJob {
  handler: JobHandler;
  /** When the task runs by itself, as in a crontab (UTC). */
  cron: string | undefined;
}

/** The tasks of all features; they register in `onModuleInit`, before the runner starts. */
@Injectable()
export class JobHandlers {
  private readonly jobs = new Map<string, RegisteredJob>();

  register(task: string, handler: JobHandler, { cron }: { cron?: string } = {}): void {
    if (this.jobs.has(task)) throw new Error(`two handlers for the job ${task}`);
    this.jobs.set(task, { handler, cron });
  }

  get all(): ReadonlyMap<string, Readonly<RegisteredJob>> {
    return this.jobs;
  }
}
