import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Module, type OnModuleInit } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../apps/api/src/database/migrate.js';
import { addJob } from '../../apps/api/src/jobs/add-job.statement.js';
import { type Attempt, JobHandlers } from '../../apps/api/src/jobs/job-handlers.js';
import { JobsModule } from '../../apps/api/src/jobs/jobs.module.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { quickestOf } from '../support/timing.js';
import { eventually } from '../registrations/sample-input.js';

interface Done {
  id: string;
  attempt: Attempt;
}

describe('the job queue', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let done: Done[] = [];
  let work: (attempt: Attempt) => Promise<void> = async () => undefined;

  @Module({})
  class Feature implements OnModuleInit {
    constructor(private readonly handlers: JobHandlers) {}
    onModuleInit(): void {
      this.handlers.register('test', async (payload, attempt) => {
        await work(attempt);
        done.push({ id: (payload as { id: string }).id, attempt });
      });
    }
  }

  const start = (): Promise<INestApplicationContext> =>
    NestFactory.createApplicationContext(
      { module: Feature, imports: [JobsModule.at(database.url)] },
      { logger: false },
    );

  const add = async (options = {}): Promise<string> => {
    const id = randomUUID();
    await addJob(dataSource.manager, 'test', { id }, options);
    return id;
  };

  const whenDone = (id: string, milliseconds?: number) =>
    eventually(
      async () => done.map((job) => job.id),
      (ids) => ids.includes(id),
      milliseconds,
    );

  beforeAll(async () => {
    database = await createTestDatabase(migrate);
    dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('does a job soon after its transaction has committed, and never one that was rolled back', async () => {
    const app = await start();
    // A worker that has just started may not listen yet: its first job can wait for the first poll.
    await whenDone(await add(), 15_000);
    const lost = randomUUID();
    await dataSource
      .transaction(async (manager) => {
        await addJob(manager, 'test', { id: lost });
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    const took = await quickestOf(async () => whenDone(await add()), { enough: 1_000, runs: 5 });
    expect(took).toBeLessThan(1_000);
    expect(done.map(({ id }) => id)).not.toContain(lost);
    await app.close();
  });

  it('tries again what failed, and tells which attempt it is', async () => {
    const app = await start();
    work = async ({ number }) => {
      if (number === 1) throw new Error('not yet');
    };
    const id = await add({ maxAttempts: 2 });
    await whenDone(id);
    expect(done.at(-1)).toEqual({ id, attempt: { number: 2, isLast: true } });
    work = async () => undefined;
    await app.close();
  });

  it('replaces a waiting job of the same key', async () => {
    done = [];
    await add({ key: 'same' });
    const last = await add({ key: 'same' });
    const app = await start();
    await whenDone(last);
    await pause(100);
    expect(done).toHaveLength(1);
    await app.close();
  });

  it('finishes what it has begun before it stops, and begins nothing more', async () => {
    const app = await start();
    let begun = false;
    work = async () => {
      begun = true;
      await pause(300);
    };
    const id = await add();
    await eventually(
      async () => begun,
      (isSo) => isSo,
    );
    await app.close();
    expect(done.map((job) => job.id)).toContain(id);
    work = async () => undefined;
    const after = await add();
    await pause(200);
    expect(done.map((job) => job.id)).not.toContain(after);
  });

  it('goes on after every connection was cut, also in the middle of a job', async () => {
    const app = await start();
    const cut = () =>
      dataSource.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
    await cut();
    await whenDone(await add(), 15_000);
    let isFirst = true;
    work = async () => {
      if (isFirst) await cut();
      isFirst = false;
    };
    await add();
    await eventually(
      async () => isFirst,
      (isSo) => !isSo,
    );
    const last = await add();
    await whenDone(last, 15_000);
    expect(done.at(-1)?.id).toBe(last);
    await app.close();
  }, 40_000);

  it('keeps at most three connections, and none once it has stopped', async () => {
    const app = await start();
    const ids = await Promise.all(Array.from({ length: 20 }, () => add()));
    for (const id of ids) await whenDone(id);
    expect(await connections()).toBeLessThanOrEqual(3);
    await app.close();
    expect(await eventually(connections, (count) => count === 0)).toBe(0);
  });

  async function connections(): Promise<number> {
    const [row] = await dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'apogee jobs'`,
    );
    return row!.count;
  }
});
