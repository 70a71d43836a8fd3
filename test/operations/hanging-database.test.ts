import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../apps/api/src/database/migrate.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openCategory, post } from './registrations.js';
import {
  BUILD_LIMIT,
  endServers,
  PATIENCE,
  type Server,
  signIn,
  startWithOwner,
} from './server.js';
import { proxyTo, type SwallowingProxy } from './swallowing-proxy.js';

/** What a client waits at most (ms), with a second for a busy machine. */
const ANSWERED_WITHIN = 6_000;

describe('the compiled server beside a database that hangs', { timeout: PATIENCE }, () => {
  let database: TestDatabase;
  let proxy: SwallowingProxy;
  let server: Server;
  let cookie: string;
  let owner: string;
  let category: string;
  beforeAll(async () => {
    database = await createTestDatabase(migrate);
    proxy = await proxyTo(database.url);
    ({ server, cookie, owner } = await startWithOwner(proxy.url));
    category = await openCategory(server.url, cookie);
  }, BUILD_LIMIT);
  afterAll(async () => {
    await endServers();
    proxy.close();
    await database.drop();
  });

  const get = (path: string) => fetch(`${server.url}${path}`, { headers: { cookie } });

  /** Status, Retry-After and the time (ms) of an answer. */
  async function timed(request: Promise<Response>) {
    const start = performance.now();
    const { status, headers } = await request;
    return { status, retryAfter: headers.get('retry-after'), took: performance.now() - start };
  }

  it('answers everybody within 5 s, and what is kept ready at once; goes on when it is back', async () => {
    const page = await (await get('/en/space-coe-2027')).text();
    proxy.swallow();
    const asked = Array.from({ length: 20 }, () => [
      timed(get('/api/v1/conferences/space-coe-2027/dashboard')),
      timed(get('/en/space-coe-2027?q=orbit')),
      timed(signIn(server.url, owner, 'any password')),
    ]).flat();
    const kept = await timed(get('/en/space-coe-2027'));
    expect([kept.status, kept.took < 1_000]).toEqual([200, true]);
    expect(await (await get('/en/space-coe-2027')).text()).toBe(page);

    for (const answer of await Promise.all(asked)) {
      expect(answer.took).toBeLessThan(ANSWERED_WITHIN);
      expect([200, 503]).toContain(answer.status);
      if (answer.status === 503) expect(answer.retryAfter).toBe('5');
    }
    const signingIn = await timed(signIn(server.url, owner, 'any password'));
    expect(signingIn).toMatchObject({ status: 503, retryAfter: '5' });
    expect(signingIn.took).toBeLessThan(ANSWERED_WITHIN);
    expect((await get('/health/live')).status).toBe(200);
    expect((await get('/health/ready')).status).toBe(503);

    proxy.letThrough();
    while ((await get('/health/ready')).status !== 200) await pause(100);
    expect(await post(server.url, category, 'after@example.org')).toBe(201);
    expect(server.output()).toContain('the database answers again');
  });
});
