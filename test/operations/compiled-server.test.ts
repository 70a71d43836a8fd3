import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../../apps/api/src/database/embedded/embedded-postgres.js';
import { BOMBS } from '../../apps/api/src/exchange/spreadsheets/hostile-sheets.spec-support.js';
import { newDataDir, query, removeDataDirs, serverPid, untilDead } from '../support/app-process.js';
import { keepRegistering, openCategory } from './registrations.js';
import {
  answers,
  BUILD_LIMIT,
  cookieOf,
  endServers,
  ensureBuilt,
  inShell,
  PATIENCE,
  type Server,
  signIn,
  startInVain,
  startServer,
  untilReady,
} from './server.js';

const SIGN_IN = /Organiser: (\S+)\n\s+Password: {2}(\S+) /;

describe('the compiled server with its own database', { timeout: PATIENCE }, () => {
  let settings: Record<string, string>;
  let server: Server;
  let email: string;
  let password: string;
  let cookie: string;
  beforeAll(async () => {
    await ensureBuilt();
    settings = { DATA_DIR: newDataDir(), PUBLIC_URL: 'http://apogee.test', TRUST_PROXY: 'on' };
    server = await startServer(settings);
    [, email = '', password = ''] = SIGN_IN.exec(server.output()) ?? [];
    cookie = cookieOf(await signIn(server.url, email, password));
  }, BUILD_LIMIT);
  afterAll(async () => {
    await endServers();
    removeDataDirs();
  });

  /** Statements on the embedded database, beside the server that runs it. */
  async function onDatabase(statement: string) {
    const database = await startEmbeddedPostgres({ dataDir: settings['DATA_DIR']! });
    try {
      return await query(database.url, statement);
    } finally {
      await database.stop();
    }
  }

  it('prints its addresses and a password that opens the demonstration conference', async () => {
    expect(server.output()).toContain(
      'http://apogee.test/\n  Admin:     http://apogee.test/admin\n',
    );
    expect(password).toMatch(/^([A-Za-z0-9]{5}-){3}[A-Za-z0-9]{5}$/);
    const answer = await fetch(`${server.url}/api/v1/session`, { headers: { cookie } });
    expect(await answer.json()).toMatchObject({
      account: { email: 'organiser@example.org' },
      conferences: [{ slug: 'space-coe-2027', role: 'owner' }],
    });
  });

  it.each([
    ['/en/space-coe-2027', 'text/html', '<html lang="en"'],
    ['/fr/space-coe-2027', 'text/html', '<html lang="fr"'],
    ['/en/space-coe-2027/register', 'text/html', '<form'],
    ['/fr/space-coe-2027/speakers', 'text/html', '<html lang="fr"'],
    ['/calendar/space-coe-2027.ics', 'text/calendar', 'BEGIN:VCALENDAR'],
    ['/api/v1/conferences/space-coe-2027/agenda', 'application/json', '"panels"'],
    ['/api/v1/openapi.json', 'application/json', '"openapi"'],
    ['/api/docs', 'text/html', 'swagger-ui'],
    ['/admin', 'text/html', '<div id="root"'],
    ['/admin/space-coe-2027/panels', 'text/html', '<div id="root"'],
    ['/health/live', 'application/json', '"ok"'],
    ['/health/ready', 'application/json', '"ok"'],
    ['/metrics', 'text/plain', 'process_cpu_seconds_total'],
  ])('answers %s', async (path, type, content) => {
    const answer = await fetch(`${server.url}${path}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
    expect(await answer.text()).toContain(content);
  });

  it('sends the styles and scripts that its pages name', async () => {
    for (const page of ['/en/space-coe-2027', '/admin']) {
      const html = await (await fetch(`${server.url}${page}`)).text();
      const files = [...html.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js))"/g)];
      expect(files.length).toBeGreaterThan(0);
      for (const [, path] of files) {
        expect((await fetch(`${server.url}${path}`)).status, path).toBe(200);
      }
    }
  });

  it('lets browsers keep what has a name of its own for ever, and ask again for the rest', async () => {
    const html = await (await fetch(`${server.url}/admin`)).text();
    const [, adminScript] = /src="(\/admin\/assets\/[^"]+\.js)"/.exec(html)!;
    const page = await (await fetch(`${server.url}/en/space-coe-2027`)).text();
    const [, siteStyle] = /href="(\/assets\/[^"]+\.css)"/.exec(page)!;
    const [, font] = /href="(\/assets\/[^"]+\.woff2)"/.exec(page)!;
    const api = '/api/v1/conferences/space-coe-2027';
    const forEver = 'public, max-age=31536000, immutable';
    const expected = {
      '/admin': 'no-cache',
      '/admin/': 'no-cache',
      '/admin/space-coe-2027/panels': 'no-cache',
      '/admin/index.html': 'no-cache',
      [adminScript!]: forEver,
      '/admin/assets/from-before-the-upgrade.js': 'no-store',
      [siteStyle!]: forEver,
      [font!]: forEver,
      '/assets/from-before-the-upgrade.css': 'no-store',
      '/': 'public, no-cache',
      '/en/space-coe-2027': 'public, no-cache',
      '/fr/space-coe-2027/speakers': 'public, no-cache',
      '/en/space-coe-2027/changes.atom': 'public, max-age=300',
      '/en/space-coe-2027/programme.pdf': 'public, no-cache',
      '/en/space-coe-2027/register': 'no-store',
      '/en/nowhere': 'no-store',
      '/robots.txt': 'public, max-age=3600',
      '/calendar/space-coe-2027.ics': 'public, max-age=300',
      [`${api}/agenda`]: 'public, max-age=60',
      '/api/v1/session': 'no-store',
      [`${api}/panels`]: 'no-store',
      '/health/live': 'no-store',
      '/metrics': 'no-store',
    };
    const told: Record<string, string | null> = {};
    for (const path of Object.keys(expected)) {
      told[path] = (await fetch(`${server.url}${path}`)).headers.get('cache-control');
    }
    expect(told).toEqual(expected);
  });

  it('reads a spreadsheet beside its other work, and refuses one that is too large', async () => {
    const base = `${server.url}/api/v1/conferences/space-coe-2027`;
    const send = (file: Buffer) => {
      const body = new FormData();
      body.set('mode', 'preview');
      body.set('file', new Blob([new Uint8Array(file)]), 'sheet.xlsx');
      const headers = { cookie, origin: 'http://apogee.test' };
      return fetch(`${base}/import/panels`, { method: 'POST', headers, body });
    };
    const exported = await fetch(`${base}/export/panels.xlsx`, { headers: { cookie } });
    const read = await send(Buffer.from(await exported.arrayBuffer()));
    expect(await read.json()).toMatchObject({ changed: 0, created: 0, errors: [] });
    const refused = await send(BOMBS['one value in the last cell']!.file());
    expect(await refused.json()).toMatchObject({ status: 413, limit: 'rows' });
  });

  it('is refused its port by another program in one sentence', async () => {
    const PORT = new URL(server.url).port;
    const { code, stdout, stderr } = await startInVain({ ...settings, PORT });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      `Apogee could not start: PORT ${PORT} is taken by another program: stop that program, or set another PORT.\n`,
    );
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  });

  it('is joined on its data by a second server, which outlives it', async () => {
    const second = await startServer(settings);
    expect(second.output()).not.toContain('Password');
    const session = await fetch(`${second.url}/api/v1/session`, { headers: { cookie } });
    expect(session.status).toBe(200);

    await server.stop();
    expect((await fetch(`${second.url}/fr/space-coe-2027`)).status).toBe(200);
    const stopped = performance.now();
    await untilReady(second.url);
    expect(performance.now() - stopped).toBeLessThan(5000);

    server = await startServer(settings);
    await second.stop();
    await untilReady(server.url);
    expect(server.output()).not.toContain('Password');
  });

  it('brings its database back when that ends', async () => {
    const categoryId = await openCategory(server.url, cookie);
    const tally = keepRegistering(server.url, categoryId, 2);
    await untilReady(server.url);
    const killed = performance.now();
    const formerPid = serverPid(settings['DATA_DIR']!);
    process.kill(formerPid, 'SIGQUIT');
    for (const path of ['/en/space-coe-2027', '/calendar/space-coe-2027.ics']) {
      expect((await fetch(`${server.url}${path}`)).status).toBe(200);
    }
    while (!tally.firstAfter(killed + 200)) await untilReady(server.url);
    await tally.stop();
    expect(tally.firstAfter(killed + 200)! - killed).toBeLessThan(5000);
    expect(serverPid(settings['DATA_DIR']!)).not.toBe(formerPid);
    expect(tally.statuses.filter((status) => ![201, 503].includes(status))).toEqual([]);
  });

  it('keeps what it acknowledged when it is killed', async () => {
    const categoryId = await openCategory(server.url, cookie);
    const feed = await (await fetch(`${server.url}/calendar/space-coe-2027.ics`)).text();
    const tally = keepRegistering(server.url, categoryId, 8);
    while (tally.acknowledged.length < 60) await new Promise((done) => setTimeout(done, 5));
    const databasePid = serverPid(settings['DATA_DIR']!);
    await server.kill();
    await tally.stop();
    await untilDead(databasePid, 5000);
    expect(tally.statuses.at(-1)).toBe(0);

    server = await startServer(settings);
    expect(server.output()).not.toContain('Password');
    const rows = await onDatabase('SELECT email FROM registrations');
    const kept = new Set(rows.map(({ email: address }) => address as string));
    expect(tally.acknowledged.filter((address) => !kept.has(address))).toEqual([]);
    const [mails] = await onDatabase(
      `SELECT count(*)::int AS missing FROM registrations r
       WHERE NOT EXISTS (SELECT 1 FROM mails m WHERE m.registration_id = r.id) AND email ~ '^attendee-'`,
    );
    expect(mails).toEqual({ missing: 0 });
    expect(await (await fetch(`${server.url}/calendar/space-coe-2027.ics`)).text()).toBe(feed);
    expect((await signIn(server.url, email, password)).status).toBe(200);
  });

  it('logs who signed in and who was refused, in lines that hold no secret', async () => {
    const secret = 'an-own-page-secret-that-nobody-should-read';
    const before = server.output().length;
    await signIn(server.url, 'nobody@example.org', 'a-wrong-password');
    const session = cookieOf(await signIn(server.url, email, password));
    await fetch(`${server.url}/api/v1/conferences/space-coe-2027/panels`);
    await fetch(`${server.url}/api/v1/session`, {
      method: 'DELETE',
      headers: { cookie: session, origin: 'https://elsewhere.example.org' },
    });
    for (let visit = 0; visit <= 120; visit += 1) {
      await fetch(`${server.url}/en/space-coe-2027/my/${secret}`);
    }
    await fetch(`${server.url}/calendar/personal/${secret}.ics`);
    const log = server.output().slice(before);
    const lines = log.trim().split('\n');
    const messages = lines.map((line) => (JSON.parse(line) as { message: object }).message);
    expect(messages).toEqual([
      { event: 'sign-in refused', email: 'nobody@example.org', address: '127.0.0.1' },
      {
        event: 'signed in',
        account: expect.stringMatching(/^[0-9a-f-]{36}$/),
        address: '127.0.0.1',
      },
      expect.objectContaining({
        event: 'refused',
        code: 'not_signed_in',
        route: '/api/v1/conferences/:conference/panels',
        conference: 'space-coe-2027',
      }),
      expect.objectContaining({ event: 'refused', code: 'foreign_origin', method: 'DELETE' }),
      expect.objectContaining({
        event: 'refused',
        code: 'too_many_requests',
        route: '/en/:conference/my/:secret',
      }),
    ]);
    for (const hidden of [secret, 'a-wrong-password', password, session]) {
      expect(log).not.toContain(hidden);
    }
  });

  it('does not stay behind when npm and its shell are ended', async () => {
    const shell = await startServer({ ...settings, npm_lifecycle_event: 'start' }, inShell);
    shell.process.kill('SIGTERM');
    const killed = performance.now();
    while (await answers(shell.url)) expect(performance.now() - killed).toBeLessThan(10_000);
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  });

  it('ends within seconds when asked to, its database with it', async () => {
    const databasePid = serverPid(settings['DATA_DIR']!);
    const idle = await fetch(`${server.url}/health/live`, {
      headers: { connection: 'keep-alive' },
    });
    await idle.text();
    expect(await server.stop()).toBeLessThan(5000);
    expect(server.process.exitCode).toBe(0);
    await untilDead(databasePid, 0);
    expect(existsSync(join(settings['DATA_DIR']!, 'postgres', 'cluster', 'postmaster.pid'))).toBe(
      false,
    );
    const log = readFileSync(join(settings['DATA_DIR']!, 'postgres', 'postgres.log'), 'utf8');
    expect(log).toContain('database system is shut down');
  });
});
