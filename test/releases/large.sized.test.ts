import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReleaseImpact } from '#shared/releases/impact';
import { createTestApp, type TestApp } from '../support/app.js';
import { sized } from '../support/size.js';
import { quickestOf } from '../support/timing.js';
import { addCrowd } from './crowd.js';
import { addProgramme, type Programme } from './programme.js';

const PANELS = sized({ long: 1_000, short: 160 });
const ROOMS = 40;
const ATTENDEES = sized({ long: 20_000, short: 1_600 });
const STARS = 5;

/** Bounds for two cores that do other work besides; `docs/performance.md` has the figures of a quiet one. */
const IMPACT_MS = 8_000;
const PUBLISH_MS = 50_000;

describe('a release that touches many', () => {
  let test: TestApp;
  let organiser: Awaited<ReturnType<TestApp['signIn']>>;
  let programme: Programme;
  beforeAll(async () => {
    test = await createTestApp({ SMTP_URL: 'smtp://127.0.0.1:9' });
    organiser = await test.signIn('organiser');
    programme = await addProgramme(test.dataSource, test.conference.id, {
      rooms: ROOMS,
      panels: PANELS,
    });
    await publish(false);
    await test.dataSource.query('DELETE FROM mails');
    await addCrowd(test.dataSource, test.conference, programme.panels, {
      size: ATTENDEES,
      stars: STARS,
    });
  }, 120_000);
  afterAll(() => test.close());

  const base = '/api/v1/conferences/test-conference';

  async function publish(silent: boolean): Promise<{ told: number; took: number }> {
    const began = performance.now();
    const { body } = await organiser
      .post(`${base}/releases`)
      .send({ notes: { en: '', fr: '' }, silent })
      .expect(201);
    return { told: body.told, took: performance.now() - began };
  }

  async function impact(): Promise<ReleaseImpact> {
    const { body } = await organiser.get(`${base}/review/impact`).expect(200);
    return body as ReleaseImpact;
  }

  /** Swaps the hours of the first so many panels with those of as many others. */
  async function swap(count: number): Promise<void> {
    const ones = programme.panels.slice(0, count);
    const others = programme.panels.slice(PANELS / 2, PANELS / 2 + count);
    await test.dataSource.query(
      `UPDATE slots SET starts_at = partner.starts_at
       FROM unnest($1::uuid[], $2::uuid[]) AS pair(one, other) JOIN slots partner ON partner.panel_id = other
       WHERE slots.panel_id = one`,
      [
        [...ones, ...others],
        [...others, ...ones],
      ],
    );
  }

  it.each([10, 40, PANELS / 2])(
    'shows its impact at once: %i swaps',
    async (count) => {
      await swap(count);
      let shown!: ReleaseImpact;
      const took = await quickestOf(async () => void (shown = await impact()), {
        enough: IMPACT_MS,
        runs: 4,
      });
      await swap(count);
      expect(shown.changes).toHaveLength(2 * count);
      expect(shown.changes[0]).toMatchObject({ seats: 0, stars: (ATTENDEES * STARS) / PANELS });
      expect(shown.reach.attendees).toBeGreaterThan(0);
      expect(took).toBeLessThan(IMPACT_MS);
    },
    120_000,
  );

  it('tells every attendee in a few statements', async () => {
    await swap(PANELS / 2);
    const { told, took } = await publish(false);
    expect(told).toBe(ATTENDEES + PANELS);
    expect(took).toBeLessThan(PUBLISH_MS);
    const ids = async (sql: string) =>
      (await test.dataSource.query<{ id: string }[]>(sql)).map(({ id }) => id).sort();
    const mails = await ids('SELECT id FROM mails');
    const queued = new Set(
      await ids(`SELECT substr(key, 6) AS id FROM graphile_worker.jobs WHERE key LIKE 'mail:%'`),
    );
    // Each speaker's calendar is told in a message of its own.
    expect(mails).toHaveLength(told + PANELS);
    // Those of the first release may still be there, of mails that are not.
    expect(mails.filter((id) => !queued.has(id))).toEqual([]);
  }, 120_000);
});
