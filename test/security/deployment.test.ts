import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MailSummaryView } from '#shared/mail/mails';
import { addProgramme } from '../releases/programme.js';
import { sampleInput } from '../registrations/sample-input.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { addAccount, setCookies, signInCookie } from './accounts.js';
import { type RawClient, rawClient } from './raw-socket.js';

const EVIL = 'evil.example';
/** Every way in which a client may claim to have reached another host. */
const CLAIMS: Record<string, string>[] = [
  { host: EVIL },
  { 'x-forwarded-host': EVIL, 'x-forwarded-server': EVIL },
  { 'x-forwarded-proto': 'https', 'x-forwarded-port': '1', 'x-forwarded-prefix': `/${EVIL}` },
  { forwarded: `for=1.2.3.4;host=${EVIL};proto=https` },
  { 'x-original-host': EVIL, 'x-host': EVIL, 'x-forwarded-for': EVIL, 'x-real-ip': EVIL },
  { 'x-original-url': `//${EVIL}/`, 'x-rewrite-url': `//${EVIL}/`, referer: `https://${EVIL}/` },
];

async function publish(test: TestApp): Promise<void> {
  await addProgramme(test.dataSource, test.conference.id, { rooms: 2, panels: 2 });
  const cookie = await signInCookie(test, await addAccount(test, 'owner', test.conference.id));
  await supertest(test.app.getHttpServer())
    .post(`/api/v1/conferences/${test.conference.slug}/releases`)
    .set({ cookie, origin: test.settings.publicUrl })
    .send({ notes: { en: '', fr: '' } })
    .expect(201);
}

describe('links and addresses', () => {
  let test: TestApp;
  let send: RawClient;

  beforeAll(async () => {
    test = await createTestApp();
    await publish(test);
    send = await rawClient(test.app);
  });
  afterAll(() => test.close());

  it('come from PUBLIC_URL alone, whatever host a client claims', async () => {
    const { slug, id } = test.conference;
    const targets = ['/', `/en/${slug}`, `/fr/${slug}/panels/panel-1`, `/en/${slug}/subscribe`];
    targets.push(
      `/en/${id}`,
      `/en/${slug}/subscribe?to=webcal`,
      `/calendar/${slug}.ics`,
      '/nowhere',
    );
    targets.push(
      `/api/v1/conferences/${slug}/agenda`,
      '/api/v1/openapi.json',
      '/robots.txt',
      '/admin',
    );
    targets.push(`/en/${slug}/register`, `/en/${slug}/my/unknown`, '/api/v1/session');
    for (const target of targets) {
      for (const headers of CLAIMS) {
        for (const address of [target, `http://${EVIL}${target}`]) {
          const answer = await send({ target: address, headers });
          const all = JSON.stringify(answer.headers) + answer.body;
          expect(all, `${address} ${JSON.stringify(headers)}`).not.toContain(EVIL);
          expect(answer.status).toBeLessThan(500);
        }
      }
    }
  });

  it('in a mail come from PUBLIC_URL alone', async () => {
    const { slug } = test.conference;
    for (const headers of CLAIMS) {
      const input = sampleInput(test.conference);
      const answer = await send({
        method: 'POST',
        target: `/api/v1/conferences/${slug}/registrations`,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(input),
      });
      expect(answer.status).toBe(201);
    }
    const owner = await test.signIn('owner');
    const base = `/api/v1/conferences/${slug}/mails`;
    const { items } = (await owner.get(base).expect(200)).body as { items: MailSummaryView[] };
    const registrations = items.filter(({ kind }) => kind.startsWith('registration-'));
    expect(registrations).toHaveLength(CLAIMS.length);
    for (const { id } of items) {
      const { body } = await owner.get(`${base}/${id}`).expect(200);
      const words = JSON.stringify(body);
      expect(words).not.toContain(EVIL);
      const links = words.match(/https?:\/\/[^/\s"\\<]+/g)!;
      // One in each language at least: the message that carries a calendar entry names its session alone.
      expect(links.length).toBeGreaterThan(1);
      expect(new Set(links)).toEqual(new Set(['http://apogee.test']));
    }
  });

  it('of a client are its own while no proxy is trusted: claimed ones change no limit', async () => {
    const body = JSON.stringify({ email: 'nobody@example.org', password: 'x' });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 22; attempt += 1) {
      const claimed = `203.0.113.${attempt}`;
      const headers = { 'content-type': 'application/json', forwarded: `for=${claimed}` };
      const claims = { 'x-forwarded-for': claimed, 'x-real-ip': claimed, 'client-ip': claimed };
      const account = body.replace('nobody', `nobody-${attempt}`);
      const request = { method: 'POST', target: '/api/v1/session', body: account };
      statuses.push((await send({ ...request, headers: { ...headers, ...claims } })).status);
    }
    expect(statuses.slice(0, 18)).toEqual(Array.from({ length: 18 }, () => 401));
    expect(statuses.slice(-1)).toEqual([429]);
  });

  it('say nothing of https while the site is reached by http', async () => {
    const answer = await send({ target: '/health/live', headers: { 'x-forwarded-proto': 'http' } });
    expect(answer.status).toBe(200);
    expect(answer.headers['strict-transport-security']).toBeUndefined();
  });
});

describe('behind a proxy, by https', () => {
  let test: TestApp;
  let send: RawClient;
  const site = 'https://agenda.example.org';
  const secure = { 'x-forwarded-proto': 'https', host: 'agenda.example.org' };

  beforeAll(async () => {
    test = await createTestApp({ PUBLIC_URL: site, TRUST_PROXY: 'on' });
    await publish(test);
    send = await rawClient(test.app);
  });
  afterAll(() => test.close());

  it('gives the session a cookie that only this host, https and no script can have', async () => {
    const account = await addAccount(test, 'owner', test.conference.id);
    const answer = await send({
      method: 'POST',
      target: '/api/v1/session',
      headers: { ...secure, origin: site, 'content-type': 'application/json' },
      body: JSON.stringify({ email: account.email, password: account.password }),
    });
    expect(answer.status).toBe(200);
    const [cookie, ...others] = setCookies(answer.headers);
    expect(others).toEqual([]);
    const [pair, ...attributes] = cookie!.split('; ');
    expect(pair).toMatch(/^__Host-apogee_session=[\w-]{43}$/);
    expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
    const target = '/api/v1/session';
    expect((await send({ target, headers: { ...secure, cookie: pair! } })).status).toBe(200);
    const unprefixed = pair!.replace('__Host-', '');
    expect((await send({ target, headers: { ...secure, cookie: unprefixed } })).status).toBe(401);
    const leave = { ...secure, cookie: pair!, origin: site };
    const left = await send({ method: 'DELETE', target, headers: leave });
    expect(setCookies(left.headers)[0]).toMatch(/^__Host-apogee_session=;.*Path=\/;.*Secure/);
    expect((await send({ target, headers: { ...secure, cookie: pair! } })).status).toBe(401);
  });

  it('takes no write from the plain-http twin of the site', async () => {
    const cookie = await signInCookie(test, await addAccount(test, 'owner', test.conference.id));
    const request = { method: 'DELETE', target: '/api/v1/session' };
    for (const origin of ['http://agenda.example.org', 'https://evil.example', 'null']) {
      expect((await send({ ...request, headers: { ...secure, cookie, origin } })).status).toBe(403);
    }
    const target = '/api/v1/session';
    expect((await send({ target, headers: { ...secure, cookie } })).status).toBe(200);
  });

  it('promises https with every answer, of whatever kind', async () => {
    const { slug } = test.conference;
    const page = `/en/${slug}`;
    const { etag } = (await send({ target: page, headers: secure })).headers;
    const requests = [
      ...[
        page,
        `/calendar/${slug}.ics`,
        '/api/v1/session',
        '/nowhere',
        '/health/live',
        '/',
        '/%zz',
      ],
      ...['/admin', '/assets/none.css', '/api/v1/openapi.json', `/en/${slug}/register`],
    ].map((target) => ({ target, headers: secure }));
    requests.push({
      target: page,
      headers: { ...secure, 'if-none-match': etag! } as typeof secure,
    });
    for (const request of requests) {
      const { headers } = await send(request);
      expect(headers['strict-transport-security'], request.target).toBe(
        'max-age=31536000; includeSubDomains',
      );
    }
  });

  it.each([
    '/en/test-conference',
    '/nowhere?x=1',
    '//evil.example/x',
    '/\\evil.example',
    'http://evil.example/x',
    '*',
  ])('leads plain http to the same address of this site, for good: %s', async (target) => {
    for (const method of ['GET', 'HEAD', 'POST']) {
      const headers = { 'x-forwarded-proto': 'http', host: 'evil.example' };
      const answer = await send({ method: target === '*' ? 'OPTIONS' : method, target, headers });
      expect(answer.status).toBe(308);
      const to = new URL(answer.headers.location!);
      expect(to.origin).toBe(site);
    }
  });

  it('believes the proxy about the client, and the client about nobody', async () => {
    const attempt = async (forwarded: string, name: string) => {
      const body = JSON.stringify({ email: `${name}@example.org`, password: 'x' });
      const headers = {
        ...secure,
        'content-type': 'application/json',
        'x-forwarded-for': forwarded,
      };
      return (await send({ method: 'POST', target: '/api/v1/session', headers, body })).status;
    };
    const statuses: number[] = [];
    for (let index = 0; index < 21; index += 1) {
      statuses.push(await attempt(`10.9.8.${index}, 198.51.100.7`, `one-${index}`));
    }
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 401));
    expect(await attempt('198.51.100.7, 198.51.100.8', 'another')).toBe(401);
  });
});
