import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReleaseDocument } from '#shared/releases/release-document';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { DEMO_CONFERENCE } from '../../apps/api/src/demo/conference.js';
import { createDemo, type DemoOptions } from '../../apps/api/src/demo/create-demo.js';
import { DEMO_DAYS } from '../../apps/api/src/demo/programme.js';
import { DEMO_REGISTRATIONS } from '../../apps/api/src/demo/registrations.js';
import { deriveSecret, hashOfSecret } from '../../apps/api/src/config/secrets.js';
import { findClashes } from '../../apps/api/src/programme/timetable/clashes.js';
import { loadDraft } from '../../apps/api/src/programme/timetable/draft.queries.js';
import { ReleasesService } from '../../apps/api/src/releases/releases.service.js';
import { createTestApp, type TestApp } from '../support/app.js';

let test: TestApp;
let dataSource: DataSource;
let options: DemoOptions;

beforeAll(async () => {
  test = await createTestApp({ SMTP_URL: 'smtp://127.0.0.1:9' });
  dataSource = test.dataSource;
  const releases = test.app.get(ReleasesService);
  options = {
    settings: test.settings,
    publish: (conferenceId, input) => releases.publish(OPERATOR, conferenceId, input),
  };
});

afterAll(() => test.close());

const { slug } = DEMO_CONFERENCE;
const of = (sql: string) => dataSource.query(`${sql} FROM conferences c WHERE c.slug = '${slug}'`);

describe('the demonstration conference', () => {
  it('is not left half made when it cannot be published, and is finished later', async () => {
    const failing = { ...options, publish: () => Promise.reject(new Error('no release today')) };
    await expect(createDemo(dataSource, failing)).rejects.toThrow('no release today');
    expect(await of('SELECT c.release_number AS number')).toEqual([{ number: 0 }]);
    expect(await createDemo(dataSource, options)).toBe(false);
    expect(await of('SELECT c.release_number AS number')).toEqual([{ number: 1 }]);
  });

  it('is made once, however often and by however many it is asked for', async () => {
    const asked = [1, 2, 3].map(() => createDemo(dataSource, options));
    expect(await Promise.all(asked)).toEqual([false, false, false]);
    const [counts] = await of(
      `SELECT c.release_number AS number,
         (SELECT count(*)::int FROM registrations r WHERE r.conference_id = c.id) AS registrations`,
    );
    expect(counts).toEqual({ number: 1, registrations: DEMO_REGISTRATIONS.length });
  });

  it('warns of nothing in its hours and rooms', async () => {
    const [conference] = await of('SELECT c.id');
    const draft = await loadDraft(dataSource.manager, conference.id);
    expect(draft.limits).toMatchObject({ changeoverMinutes: 10, opensAt: '08:00' });
    expect(findClashes(draft).map(({ sentence }) => sentence.en)).toEqual([]);
  });

  it('publishes the whole programme, marked as a demonstration', async () => {
    const [row] = await dataSource.query<{ document: ReleaseDocument }[]>(
      `SELECT r.document FROM releases r JOIN conferences c ON c.id = r.conference_id WHERE c.slug = $1`,
      [slug],
    );
    const { conference, panels, rooms, tracks, speakers } = row!.document;
    expect(conference).toMatchObject({ slug, demo: true, timeZone: 'Europe/Paris' });
    expect(panels).toHaveLength(DEMO_DAYS.flatMap((day) => day.panels).length);
    expect([rooms.length, tracks.length]).toEqual([4, 6]);
    expect(speakers.every((speaker) => speaker.givenName + speaker.familyName === '')).toBe(true);
    const keystone = panels.find(
      (panel) => panel.slug === 'space-as-the-keystone-of-multi-domain-operations',
    );
    expect(keystone).toMatchObject({
      startsAt: '2027-06-16T07:30:00Z',
      endsAt: '2027-06-16T08:45:00Z',
      parts: [
        { role: 'moderator' },
        { role: 'panellist' },
        { role: 'panellist' },
        { role: 'panellist' },
      ],
    });
    const breaks = panels.filter((panel) => panel.format === 'break');
    expect(breaks.map((panel) => panel.roomId)).toEqual(breaks.map(() => null));
  });

  it('has counted its places, and mails that are kept and never sent', async () => {
    const confirmed = DEMO_REGISTRATIONS.filter((row) => row.status === 'confirmed').length;
    const [counts] = await of(
      `SELECT c.taken, (SELECT sum(k.taken)::int FROM categories k WHERE k.conference_id = c.id) AS categories`,
    );
    expect(counts).toEqual({ taken: confirmed, categories: confirmed });
    const mails = await of(
      `SELECT (SELECT json_object_agg(status, n) FROM (SELECT m.status, count(*) AS n FROM mails m
         WHERE m.conference_id = c.id GROUP BY 1) s) AS statuses`,
    );
    expect(mails).toEqual([{ statuses: { kept: DEMO_REGISTRATIONS.length } }]);
    const jobs = await dataSource.query('SELECT 1 FROM graphile_worker.jobs');
    expect(jobs).toEqual([]);
  });

  it('gives every attendee their own page, and a feed to those who may come', async () => {
    const rows = await dataSource.query<
      { id: string; status: string; feed: Buffer; over: boolean }[]
    >(
      `SELECT r.id, r.status, f.secret_hash AS feed, f.revoked_at IS NOT NULL AS over, r.page_secret_hash AS page
       FROM registrations r JOIN personal_feeds f ON f.registration_id = r.id
       JOIN conferences c ON c.id = r.conference_id WHERE c.slug = $1`,
      [slug],
    );
    expect(rows).toHaveLength(DEMO_REGISTRATIONS.length);
    for (const { id, status, feed, over } of rows) {
      const secret = deriveSecret(test.settings.appSecret, 'feed', id);
      expect(feed.equals(hashOfSecret(secret))).toBe(true);
      expect(over).toBe(status === 'declined' || status === 'cancelled');
    }
  });

  it('spreads registrations over the last weeks, none in the future', async () => {
    const [span] = await of(
      `SELECT (SELECT json_build_object('days', count(DISTINCT r.created_at::date),
         'late', count(*) FILTER (WHERE greatest(r.created_at, r.decided_at) > now()))
         FROM registrations r WHERE r.conference_id = c.id) AS span`,
    );
    expect(span.span.days).toBeGreaterThan(20);
    expect(span.span.late).toBe(0);
  });

  it('lets its owner in', async () => {
    const [account] = await dataSource.query<{ id: string }[]>(
      `INSERT INTO accounts (email, name, password_hash) VALUES ('demo-owner@example.org', 'Owner', 'x') RETURNING id`,
    );
    await createDemo(dataSource, { ...options, ownerId: account!.id });
    const roles = await of(
      `SELECT (SELECT role FROM memberships m WHERE m.conference_id = c.id AND m.account_id = '${account!.id}') AS role`,
    );
    expect(roles).toEqual([{ role: 'owner' }]);
  });
});
