import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClashView } from '#shared/programme/clashes';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { changesNothing } from '../../apps/api/src/exchange/planning/import-plan.js';
import { importSchedule } from '../../apps/api/src/exchange/import-schedule.js';
import { createTestApp, type TestApp } from '../support/app.js';

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
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp();
  });

  afterAll(() => test.close());

  it.each(SAMPLES)('$file comes in whole, once, and in time', async (sample) => {
    const bytes = await readFile(join(FOLDER, sample.file));
    const request = { bytes, slug: sample.file.replace('-schedule.xml', ''), dryRun: false };
    const began = performance.now();
    const first = await importSchedule(test.dataSource, OPERATOR, request);
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
    const second = await importSchedule(test.dataSource, OPERATOR, request);
    expect(changesNothing(second.plan)).toBe(true);
    expect(second.plan.panels.unchanged).toBe(sample.panels);
  });

  it.each(SAMPLES)('$file is published once its clashes are accepted', async ({ file, panels }) => {
    const slug = file.replace('-schedule.xml', '');
    const [row] = await test.dataSource.query<{ id: string }[]>(
      'SELECT id FROM conferences WHERE slug = $1',
      [slug],
    );
    const owner = await test.signIn('owner', row!.id);
    const path = `/api/v1/conferences/${slug}`;
    const notes = { en: 'First release', fr: 'Première version' };
    const refused = await owner.post(`${path}/releases`).send({ notes }).expect(409);
    const clashes: ClashView[] = refused.body.clashes;
    expect(clashes.length).toBeGreaterThan(0);
    for (const { panels: pair } of clashes) {
      await owner
        .post(`${path}/overlap-acceptances`)
        .send({ partId: pair[0]!.partId, otherPanelId: pair[1]!.id, reason: 'As in the source' })
        .expect(201);
    }
    const published = await owner.post(`${path}/releases`).send({ notes }).expect(201);
    expect(published.body).toMatchObject({ number: 1, panels });
  });
});
