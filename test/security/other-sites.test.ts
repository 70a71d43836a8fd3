import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyBodyOf, routesOf } from '../support/routes.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { addAccount, setCookies, signInCookie } from './accounts.js';
import { type HostileConference, HostileConferences } from './hostile-conference.js';
import { type RawClient, rawClient } from './raw-socket.js';

const SITE = 'http://apogee.test';
const CALENDARS =
  /^(webcal:\/\/apogee\.test|https:\/\/(calendar\.google\.com|outlook\.live\.com|outlook\.office\.com))\//;

/** Addresses of another site, in the spellings that a careless redirect takes for a path. */
const ELSEWHERE = [
  ...[
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:evil.example',
  ],
  ...[
    'https://evil.example',
    '%2f%2fevil.example',
    '%5cevil.example',
    '/%09/evil.example',
    '@evil.example',
  ],
  ...[
    '.evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '%0d%0aLocation:%20https://evil.example',
  ],
];

describe('another site', () => {
  let test: TestApp;
  let send: RawClient;
  let conference: HostileConference;
  let conferenceId: string;
  let cookie: string;

  beforeAll(async () => {
    test = await createTestApp();
    const conferences = await HostileConferences.with(test);
    conference = await conferences.fill('published', 'plain words');
    const [row] = await test.dataSource.query(
      `SELECT id FROM conferences WHERE slug = 'published'`,
    );
    conferenceId = row.id;
    cookie = await signInCookie(test, await addAccount(test, 'owner', conferenceId));
    await test.dataSource.query(
      `UPDATE registrations SET status = 'submitted', reason = NULL
       WHERE conference_id = $1 AND status = 'declined'`,
      [conferenceId],
    );
    await test.dataSource.query('UPDATE personal_feeds SET revoked_at = NULL');
    send = await rawClient(test.app);
  });
  afterAll(() => test.close());

  it('is where no redirect of ours leads', async () => {
    const { slug, ownPage, panel } = conference;
    const id = conferenceId;
    const targets = ELSEWHERE.flatMap((evil) => [
      ...[`/?lang=${evil}`, `/?next=${evil}`, `/${evil}`, evil.startsWith('/') ? evil : `/${evil}`],
      ...[
        `/en/${id}${evil}`,
        `/en/${id}/${evil}`,
        `/en/${id}?x=${evil}`,
        `/fr/${id}/panels/${evil}`,
      ],
      ...[
        `/en/${slug}/subscribe?to=${evil}`,
        `/en/${slug}/subscribe?to=webcal&scope=track&track=${evil}`,
      ],
      ...[`/en/${slug}/subscribe?to=google&next=${evil}`, `${ownPage}/cancel?next=${evil}`],
      ...[
        `/en/${slug}/panels/${panel.id}?to=${evil}`,
        `/en/${slug}/register/received?next=${evil}`,
      ],
      ...[`/admin/${evil}`, `/admin?next=${evil}`, `/en/${slug}${evil}`, `/assets/${evil}`],
    ]);
    let redirects = 0;
    for (const target of targets) {
      const { status, headers } = await send({ target });
      expect(status, target).toBeLessThan(500);
      if (headers.location === undefined) continue;
      redirects += 1;
      const to = new URL(headers.location, SITE);
      expect(to.origin === SITE || CALENDARS.test(to.href), `${target} → ${to.href}`).toBe(true);
      expect(headers.location, target).toMatch(/^(\/[^/\\]|https:|webcal:)/);
    }
    expect(redirects).toBeGreaterThan(30);
  });

  it('cannot send the forms of an attendee, nor with the organiser’s cookie', async () => {
    const { slug, ownPage } = conference;
    const before = await state();
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const target of [`${ownPage}/cancel`, `${ownPage}/feed`, `/en/${slug}/register`]) {
      for (const origin of [
        'https://evil.example',
        'null',
        `${SITE}.evil.example`,
        'http://evil.test',
      ]) {
        for (const headers of [
          { ...form, origin },
          { ...form, origin, cookie },
          { ...form, 'sec-fetch-site': 'cross-site' },
        ]) {
          const answer = await send({ method: 'POST', target, headers, body: 'x=1' });
          expect([target, answer.status]).toEqual([target, 403]);
        }
      }
    }
    expect(await state()).toEqual(before);
  });

  it('cannot write to the API with a session: no origin, a foreign one, or a simple body', async () => {
    const writes = routesOf(test.app).filter(
      ({ method, access }) => method !== 'GET' && access?.kind === 'requires',
    );
    expect(writes.length).toBeGreaterThan(15);
    const before = await state();
    for (const route of writes) {
      const { method, path } = route;
      const target = path.replace(':conference', 'published').replaceAll(/:(\w+)/g, conferenceId);
      const { type: own, body } = emptyBodyOf(route);
      const json = { 'content-type': own };
      for (const origin of ['https://evil.example', 'null', 'http://apogee.test:81', '']) {
        const answer = await send({
          method,
          target,
          headers: { ...json, cookie, origin },
          body,
        });
        expect(`${answer.status} ${method} ${path}`).toBe(`403 ${method} ${path}`);
      }
      const silent = await send({ method, target, headers: { ...json, cookie }, body });
      expect(`${silent.status} ${method} ${path}`).toBe(`403 ${method} ${path}`);
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/json-patch',
        'application/jsonx',
        'text/json',
        'application/json',
        '',
      ].filter((one) => one.split(';')[0] !== own.split(';')[0])) {
        const headers = { cookie, origin: SITE, ...(type ? { 'content-type': type } : {}) };
        const answer = await send({ method, target, headers, body: '{"a":1}' });
        expect(`${answer.status} ${method} ${path} ${type}`).toBe(`415 ${method} ${path} ${type}`);
      }
    }
    expect(await state()).toEqual(before);
  });

  it('may read what is public, and never with somebody’s session', async () => {
    const { slug } = conference;
    const open = [`/calendar/${slug}.ics`, `/api/v1/conferences/${slug}/agenda`];
    const closed = [
      `/en/${slug}`,
      '/api/v1/session',
      `/api/v1/conferences/${slug}`,
      conference.ownPage,
      '/admin',
      '/',
    ];
    const headers = { origin: 'https://evil.example', cookie };
    for (const target of open) {
      const answer = await send({ target, headers });
      expect(answer.headers['access-control-allow-origin']).toBe('*');
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
    }
    for (const target of [...closed, ...open]) {
      const preflight = {
        ...headers,
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'x',
      };
      const asked = await send({ method: 'OPTIONS', target, headers: preflight });
      expect([404, 405]).toContain(asked.status);
      expect(
        Object.keys(asked.headers).filter((name) => name.startsWith('access-control')),
      ).toEqual([]);
      if (open.includes(target)) continue;
      const answer = await send({ target, headers });
      expect(answer.headers['access-control-allow-origin'], target).toBeUndefined();
    }
  });

  it('gets nothing done by a link: reading changes nothing', async () => {
    const { slug, ownPage, panel } = conference;
    const ids = {
      ':conference': slug,
      ':number': '1',
      ':secret': ownPage.split('/').at(-1)!,
      ':panel': panel.slug,
    };
    const reads = routesOf(test.app).filter(
      ({ method, path }) => method === 'GET' && !path.startsWith('/health'),
    );
    expect(reads.length).toBeGreaterThan(40);
    const before = await state();
    for (const { path } of reads) {
      const target = Object.entries(ids)
        .reduce((address, [name, value]) => address.replace(name, value), path)
        .replaceAll(/:(\w+)/g, panel.id);
      for (const method of ['GET', 'HEAD']) {
        for (const query of [
          '',
          '?done=cancelled&_method=DELETE&method=POST&decision=confirm&version=1',
        ]) {
          const { status } = await send({ method, target: target + query, headers: { cookie } });
          expect(status, target).toBeLessThan(500);
        }
      }
    }
    expect(await state()).toEqual(before);
  });

  it('finds nothing private in a cache between: what is one person’s is never stored', async () => {
    const { slug, ownPage } = conference;
    const own = ['', '/cancel', '/feed', '/nowhere'].map((part) => ownPage + part);
    const api = ['', '/panels', '/registrations', '/mails', '/audit', '/nowhere'];
    const targets = [
      ...own,
      '/api/v1/session',
      ...api.map((part) => `/api/v1/conferences/${slug}${part}`),
    ];
    targets.push(`/en/${slug}/register`, '/nowhere', `/en/${slug}/my/unknown`, '/health/ready');
    for (const target of targets) {
      for (const headers of [{ cookie }, undefined]) {
        const answer = await send(headers ? { target, headers } : { target });
        expect(answer.headers['cache-control'], target).toBe('no-store');
        expect(answer.headers.etag, target).toBeUndefined();
        expect(setCookies(answer.headers)).toEqual([]);
      }
    }
    for (const target of own.slice(0, 3)) {
      const { headers, body } = await send({ target });
      expect(headers['x-robots-tag']).toBe('noindex, nofollow');
      expect(headers['referrer-policy']).toMatch(/^(no-referrer|same-origin)$/);
      expect(body).toContain('<meta name="robots" content="noindex"/>');
      expect(body).not.toMatch(/canonical|og:url/);
    }
    const [, feed] =
      /(\/calendar\/personal\/[\w-]+\.ics)/.exec((await send({ target: ownPage })).body) ?? [];
    const personal = await send({ target: feed! });
    expect(personal.headers['cache-control']).toBe('private, no-cache');
    expect(personal.headers['x-robots-tag']).toBe('noindex');
    expect(personal.headers['access-control-allow-origin']).toBeUndefined();
  });

  /** A fingerprint of every row but those that count reads. */
  async function state(): Promise<Record<string, string>> {
    const tables = await test.dataSource.query<{ name: string }[]>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
       AND tablename NOT IN ('rate_limits', 'sessions') ORDER BY 1`,
    );
    const prints: Record<string, string> = {};
    for (const { name } of tables) {
      const [{ print }] = await test.dataSource.query(
        `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS print FROM ${name} t`,
      );
      prints[name] = print;
    }
    return prints;
  }
});
