import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.js';
import { emptyBodyOf, type Route, routesOf } from '../support/routes.js';
import { permissionsOf, type Role } from '#shared/auth/permissions';
import { addProgramme } from '../releases/programme.js';
import { addAccount, signInCookie } from './accounts.js';
import { type RawClient, rawClient } from './raw-socket.js';

const NOWHERE = '00000000-0000-4000-8000-000000000000';

/** Other spellings of an address that a proxy, a router or a file system may take for the same one. */
const FORMS: Record<string, (path: string) => string> = {
  'as it is': (path) => path,
  'with a slash at its end': (path) => `${path}/`,
  'with two slashes at its end': (path) => `${path}//`,
  'with two slashes at its start': (path) => `/${path}`,
  'with doubled slashes': (path) => path.replaceAll('/', '//'),
  'with a dot segment': (path) => path.replace('/api/', '/api/./'),
  'out of another folder': (path) => `/health/..${path}`,
  'out of a folder, encoded': (path) => `/health/%2e%2e${path}`,
  'out of the assets': (path) => `/assets/..${path}`,
  'out of the assets, encoded': (path) => `/assets/..%2f${path.slice(1)}`,
  'with an encoded letter': (path) => path.replace('/api/', '/%61pi/'),
  'with a letter encoded twice': (path) => path.replace('/api/', '/%2561pi/'),
  'with encoded slashes': (path) => path[0]! + path.slice(1).replaceAll('/', '%2f'),
  'with backslashes': (path) => path.replaceAll('/', '\\'),
  'with encoded backslashes': (path) => path[0]! + path.slice(1).replaceAll('/', '%5c'),
  'with an overlong slash': (path) => path.replace('/v1/', '%c0%afv1/'),
  'with a wide slash': (path) => path.replace('/v1/', '%ef%bc%8fv1/'),
  'in capitals': (path) => path.replace('/api/v1/conferences', '/API/V1/CONFERENCES'),
  'with matrix parameters': (path) => `${path};role=owner`,
  'with matrix parameters inside': (path) => path.replace('/api/', '/api;x=1/'),
  'with an ending': (path) => `${path}.json`,
  'with a NUL byte': (path) => `${path}%00`,
  'with a NUL byte and an ending': (path) => `${path}%00.css`,
  'with a line break': (path) => `${path}%0d%0aX-Evil:%201`,
  'with a blank': (path) => `${path}%20`,
  'with a tab': (path) => `${path}%09`,
  'with a fragment': (path) => `${path}#/health/live`,
  'with an empty query': (path) => `${path}?`,
  'with a path in the query': (path) => `${path}?/health/live`,
  'with a broken escape': (path) => `${path}%zz`,
  'in absolute form': (path) => `http://apogee.test${path}`,
  'in absolute form, secure': (path) => `https://apogee.test${path}`,
  'in absolute form of another host': (path) => `http://evil.example${path}`,
  'in absolute form with an account': (path) => `http://apogee.test@evil.example${path}`,
  'by authority': (path) => `//apogee.test${path}`,
};

/** Headers by which some frameworks let a client name another method or address. */
const OVERRIDES: Record<string, string>[] = [
  { 'x-http-method-override': 'GET' },
  { 'x-http-method': 'GET', 'x-method-override': 'GET' },
  { 'x-original-url': '/health/live', 'x-rewrite-url': '/health/live' },
  { 'x-forwarded-prefix': '/health/live', 'x-forwarded-uri': '/health/live' },
  { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1', forwarded: 'for=127.0.0.1' },
  { authorization: 'Basic b3duZXI6b3duZXI=' },
  { cookie: 'apogee_session=; apogee_session=null' },
];

/** What only members of a conference may see; the rows that carry it are published or registered. */
const PRIVATE = /LEAK|leak\.example/;

describe('another spelling of an address', () => {
  let test: TestApp;
  let send: RawClient;
  let guarded: Route[];
  let viewerCookie: string;
  let foreignCookie: string;

  beforeAll(async () => {
    test = await createTestApp();
    const foreign = await test.addConference('foreign-conference');
    await addProgramme(test.dataSource, test.conference.id, { rooms: 2, panels: 4 });
    const owner = await test.signIn('owner');
    await owner
      .post(`/api/v1/conferences/${test.conference.slug}/releases`)
      .send({ notes: { en: '', fr: '' } })
      .expect(201);
    const cookieOf = async (role: Role, conferenceId: string) =>
      signInCookie(test, await addAccount(test, role, conferenceId));
    viewerCookie = await cookieOf('viewer', test.conference.id);
    foreignCookie = await cookieOf('owner', foreign.id);
    guarded = routesOf(test.app).filter(({ access }) => access?.kind !== 'public');
    send = await rawClient(test.app);
  });
  afterAll(() => test.close());

  const addressOf = ({ path }: Route) =>
    path.replace(':conference', test.conference.slug).replaceAll(/:(\w+)/g, NOWHERE);

  const bodyOf = (route: Route) =>
    route.method === 'GET' || route.method === 'DELETE' ? undefined : emptyBodyOf(route).body;

  const headersOf = (route: Route, cookie?: string) => ({
    origin: test.settings.publicUrl,
    ...(bodyOf(route) === undefined ? {} : { 'content-type': emptyBodyOf(route).type }),
    ...(cookie === undefined ? {} : { cookie }),
  });

  it('is what these tests are about: the private words are there for who may read them', async () => {
    const path = `/api/v1/conferences/${test.conference.slug}/speakers`;
    const answer = await send({ target: path, headers: { cookie: viewerCookie } });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatch(PRIVATE);
    expect(guarded.length).toBeGreaterThan(35);
    expect(Object.keys(FORMS).length).toBeGreaterThan(30);
  });

  it.each(Object.keys(FORMS))('opens no guarded route to a stranger: %s', async (form) => {
    const wrong: string[] = [];
    for (const route of guarded) {
      const { method } = route;
      const target = FORMS[form]!(addressOf(route));
      const headers = headersOf(route);
      const answer = await send({ method, target, headers, body: bodyOf(route) });
      const isRefused = [400, 401, 403, 404].includes(answer.status) && !PRIVATE.test(answer.body);
      if (!isRefused) wrong.push(`${answer.status} ${method} ${target}`);
      expect(answer.headers['x-evil']).toBeUndefined();
    }
    expect(wrong).toEqual([]);
  });

  it.each(Object.keys(FORMS))('lends no role and no other conference: %s', async (form) => {
    const wrong: string[] = [];
    for (const route of guarded) {
      const { method, access } = route;
      if (access?.kind !== 'requires') continue;
      const target = FORMS[form]!(addressOf(route));
      const mayNot = permissionsOf('viewer').includes(access.permission) ? [] : [viewerCookie];
      for (const cookie of [...mayNot, foreignCookie]) {
        const headers = headersOf(route, cookie);
        const answer = await send({ method, target, headers, body: bodyOf(route) });
        const isRefused = [400, 403, 404].includes(answer.status) && !PRIVATE.test(answer.body);
        if (!isRefused) wrong.push(`${answer.status} ${method} ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    'HEAD',
    'OPTIONS',
    'TRACE',
    'PATCH',
    'PROPFIND',
    'QUERY',
    'get',
    'POST',
    'PUT',
    'DELETE',
  ])('opens no guarded route by the method %s', async (method) => {
    const wrong: string[] = [];
    for (const route of guarded) {
      if (route.path === '/api/v1/session' && method === 'DELETE') continue;
      const answer = await send({ method, target: addressOf(route), headers: headersOf(route) });
      if (![400, 401, 404, 405, 415].includes(answer.status)) {
        wrong.push(`${answer.status} ${method} ${route.path}`);
      }
      if (method === 'HEAD') expect(answer.body).toBe('');
    }
    expect(wrong).toEqual([]);
  });

  it.each(OVERRIDES)('opens no guarded route by a header: %j', async (override) => {
    const wrong: string[] = [];
    for (const route of guarded) {
      for (const method of [route.method, 'POST']) {
        const headers = { ...headersOf(route), ...override };
        const answer = await send({ method, target: addressOf(route), headers, body: '{}' });
        if (![400, 401, 404, 415].includes(answer.status)) {
          wrong.push(`${answer.status} ${method} ${route.path}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('answers HEAD on a guarded route as it answers GET: with the guard', async () => {
    const target = `/api/v1/conferences/${test.conference.slug}`;
    expect((await send({ method: 'HEAD', target })).status).toBe(401);
    const headers = { cookie: foreignCookie };
    expect((await send({ method: 'HEAD', target, headers })).status).toBe(404);
    const allowed = await send({ method: 'HEAD', target, headers: { cookie: viewerCookie } });
    expect([allowed.status, allowed.body]).toEqual([200, '']);
  });

  it.each([
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..\\..\\package.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets//etc/passwd',
    '/assets/%00',
    '/assets/.vite/manifest.json%00.css',
    '/admin/../../package.json',
    '/admin/assets/..%2f..%2f..%2fpackage.json',
    '/admin/assets/%2e%2e/%2e%2e/%2e%2e/package.json',
    '/api/docs/../../../package.json',
    '/api/docs/..%2fpackage.json',
  ])('reaches no file outside the built folders: %s', async (target) => {
    const answer = await send({ target });
    expect(answer.body).not.toMatch(/"dependencies"|root:|"scripts"/);
    if (answer.status === 200) expect(answer.headers['content-type']).toContain('text/html');
    else expect([400, 403, 404]).toContain(answer.status);
  });
});
