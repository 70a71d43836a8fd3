import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { migrate } from '../../apps/api/src/database/migrate.js';
import { changesNothing } from '../../apps/api/src/exchange/import-plan.js';
import { importSchedule } from '../../apps/api/src/exchange/import-schedule.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** A folder with programmes of real conferences, which are not ours to keep in the repository. */
const FOLDER = process.env.SCHEDULE_SAMPLES ?? '';

const SAMPLES = [
  { file: '31c3-schedule.xml', panels: 138, rooms: 4, tracks: 8, speakers: 198, zone: 'Etc/GMT-1' },
  {
    file: 'fosdem-2025-schedule.xml',
    panels: 943,
    rooms: 40,
    tracks: 74,
    speakers: 992,
    zone: 'Europe/Brussels',
  },
];

/** An import of any size, in milliseconds; the limit of a real one is 20 seconds. */
const TIME_MAX = 10_000;

describe.runIf(existsSync(FOLDER))('programmes of real conferences', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase(migrate);
    dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it.each(SAMPLES)('$file comes in whole, once, and in time', async (sample) => {
    const bytes = await readFile(join(FOLDER, sample.file));
    const request = { bytes, slug: sample.file.replace('-schedule.xml', ''), dryRun: false };
    const began = performance.now();
    const first = await importSchedule(dataSource, OPERATOR, request);
    const milliseconds = Math.round(performance.now() - began);
    process.stdout.write(`${sample.file}: ${milliseconds} ms, ${first.clashes.length} clashes\n`);
    expect(milliseconds).toBeLessThan(TIME_MAX);
    expect(first.conference.timeZone).toBe(sample.zone);
    expect(first.plan.panels.create).toHaveLength(sample.panels);
    expect(first.plan.rooms.create).toHaveLength(sample.rooms);
    expect(first.plan.tracks.create).toHaveLength(sample.tracks);
    expect(first.plan.speakers.create).toHaveLength(sample.speakers);
    expect(first.clashes.length).toBeGreaterThan(0);
    expect(new Set(first.clashes.map((clash) => clash.kind))).toEqual(new Set(['speaker']));
    const second = await importSchedule(dataSource, OPERATOR, request);
    expect(changesNothing(second.plan)).toBe(true);
    expect(second.plan.panels.unchanged).toBe(sample.panels);
  });
});
