import { networkInterfaces } from 'node:os';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDemo } from '../../apps/api/src/operations/demo.js';
import { createTestApp, type TestApp } from '../support/app.js';

describe('the metrics', () => {
  let test: TestApp;
  let port: number;
  beforeAll(async () => {
    test = await createTestApp({ TRUST_PROXY: 'on' });
    await test.app.listen(0, '0.0.0.0');
    port = (test.app.getHttpServer().address() as AddressInfo).port;
  });
  afterAll(() => test.close());

  const read = async (host = '127.0.0.1', headers: Record<string, string> = {}) =>
    fetch(`http://${host}:${port}/metrics`, { headers });
  const lines = async () => (await (await read()).text()).split('\n');

  it('are text for Prometheus', async () => {
    const answer = await read();
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    for (const name of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_seconds']) {
      expect(text).toMatch(new RegExp(`^${name} [\\d.e-]+$`, 'm'));
    }
    expect(text).toMatch(/^apogee_database_up 1$/m);
    expect(text).toMatch(/^apogee_database_connections\{state="open"\} \d+$/m);
  });

  it('count requests by pattern and status, and name no address', async () => {
    const conference = `/api/v1/conferences/${test.conference.slug}`;
    await test.http.get(`${conference}/panels`).expect(401);
    for (const secret of ['first-secret', 'second-secret']) {
      await test.http.get(`/en/${test.conference.slug}/my/${secret}`).expect(404);
      await test.http.get(`/calendar/personal/${secret}.ics`).expect(404);
    }
    await test.http.get('/no-such-page/at-all').expect(404);
    const all = await lines();
    const requests = (route: string, status: number) =>
      `http_requests_total{method="GET",route="${route}",status="${status}"}`;
    expect(all).toContain(`${requests('/api/v1/conferences/:conference/panels', 401)} 1`);
    expect(all).toContain(`${requests('/en/:conference/my/:secret', 404)} 2`);
    expect(all).toContain(`${requests('/calendar/personal/:file', 404)} 2`);
    expect(all).toContain(`${requests('none', 404)} 1`);
    expect(all.join()).not.toMatch(/-secret|test-conference|no-such-page/);
  });

  it('count the answers that were ready', async () => {
    const path = '/calendar/space-coe-2027.ics';
    const counted = async (status: number) => {
      const line = (await lines()).find((text) =>
        text.startsWith(`apogee_kept_answers_total{status="${status}"}`),
      );
      return Number(line?.split(' ')[1] ?? 0);
    };
    await makeDemo(test.app);
    const first = await test.http.get(path).expect(200);
    expect(await counted(200)).toBe(0);
    await test.http.get(path).expect(200);
    await test.http.get(path).set('If-None-Match', first.headers['etag']!).expect(304);
    expect(await counted(200)).toBe(1);
    expect(await counted(304)).toBe(1);
  });

  it('tell what waits in the queues', async () => {
    await test.dataSource.query(
      `INSERT INTO mails (conference_id, to_address, language, kind, status, created_at) VALUES
         ($1, 'a@example.org', 'en', 'registration-received', 'failed', now()),
         ($1, 'b@example.org', 'en', 'registration-received', 'queued', now() - interval '30 s')`,
      [test.conference.id],
    );
    await test.dataSource.query(`SELECT graphile_worker.add_job('nobody-does-this')`);
    const all = await lines();
    expect(all).toContain('apogee_mails{status="failed"} 1');
    expect(all).toContain('apogee_mails{status="queued"} 1');
    expect(all).toContain('apogee_jobs{task="nobody-does-this",state="waiting"} 1');
    const age = all.find((line) => line.startsWith('apogee_oldest_queued_mail_seconds '));
    expect(Number(age?.split(' ')[1])).toBeGreaterThanOrEqual(30);
  });

  it('are for this machine alone, whatever a header says', async () => {
    const elsewhere = Object.values(networkInterfaces())
      .flat()
      .find((found) => found?.family === 'IPv4' && !found.internal);
    if (elsewhere) expect((await read(elsewhere.address)).status).toBe(404);
    for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip']) {
      expect((await read('127.0.0.1', { [header]: '127.0.0.1' })).status, header).toBe(404);
    }
  });

  it('are not in the documented API', async () => {
    const { body } = await test.http.get('/api/v1/openapi.json').expect(200);
    expect(Object.keys(body.paths).filter((path) => !path.startsWith('/api/'))).toEqual([]);
  });
});
