import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Permission, permissionsOf, type Role, ROLES } from '#shared/auth/permissions';
import { createTestApp, type TestApp, type TestConference } from '../support/app.js';
import { type Route, routesOf } from '../support/routes.js';

const NOWHERE = '00000000-0000-4000-8000-000000000000';
const METHODS = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete', PATCH: 'patch' } as const;

type Client = ReturnType<typeof supertest.agent>;

/** Bodies that no route may take. */
const GARBAGE: [string, unknown][] = [
  ['an empty object', {}],
  ['a list', []],
  ['a list of objects', [{}]],
  ['a number', 7],
  ['a text', 'text'],
  ['null', null],
  ['unknown fields', { $ne: null, role: 'owner', __proto: { admin: true } }],
  [
    'wrong types everywhere',
    { name: 5, title: [], email: {}, parts: 'x', capacity: 'many', version: {} },
  ],
];

describe('access', () => {
  let test: TestApp;
  let foreign: TestConference;
  const clients = new Map<Role, Client>();
  let routes: Route[];

  beforeAll(async () => {
    test = await createTestApp();
    foreign = await test.addConference('foreign-conference');
    routes = routesOf(test.app);
    for (const role of ROLES) clients.set(role, await test.signIn(role));
  });
  afterAll(() => test.close());

  function send(client: Client, route: Route, conference: string): supertest.Test {
    const path = route.path.replace(':conference', conference).replaceAll(/:(\w+)/g, NOWHERE);
    const method = METHODS[route.method as keyof typeof METHODS];
    const request = client[method](path).set('Origin', test.settings.publicUrl);
    return route.body ? request.send({}) : request;
  }

  const guarded = () =>
    routes.filter(({ access }) => access?.kind === 'requires') as (Route & {
      access: { permission: Permission };
    })[];

  it('is stated by every route: public, signed in, or a permission', () => {
    expect(routes.length).toBeGreaterThan(3);
    const silent = routes.filter(({ access }) => access === undefined);
    expect(silent.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('is asked only of routes that name their conference', () => {
    expect(guarded().filter(({ path }) => !path.includes('/:conference'))).toEqual([]);
  });

  it('is refused to callers who are not signed in', async () => {
    for (const route of guarded()) {
      const { status } = await send(
        supertest.agent(test.app.getHttpServer()),
        route,
        test.conference.slug,
      );
      expect(`${status} ${route.method} ${route.path}`).toBe(`401 ${route.method} ${route.path}`);
    }
  });

  it.each(ROLES)('follows the permissions of the role %s, and no further', async (role) => {
    for (const route of guarded()) {
      const { status, body } = await send(clients.get(role)!, route, test.conference.slug);
      const may = permissionsOf(role).includes(route.access.permission);
      const name = `${route.method} ${route.path}`;
      if (may) expect([401, 403, 500], `${name}: ${JSON.stringify(body)}`).not.toContain(status);
      else expect(`${status} ${name}`).toBe(`403 ${name}`);
    }
  });

  it.each(ROLES)('ends at the own conference for the role %s', async (role) => {
    for (const route of guarded()) {
      for (const conference of [foreign.slug, foreign.id]) {
        const { status } = await send(clients.get(role)!, route, conference);
        expect(`${status} ${route.method} ${route.path}`).toBe(`404 ${route.method} ${route.path}`);
      }
    }
  });

  it.each(GARBAGE)('never lets garbage into a body: %s', async (_, garbage) => {
    const taking = routes.filter(({ body }) => body !== undefined);
    expect(taking.length).toBeGreaterThan(2);
    for (const route of taking) {
      const path = route.path
        .replace(':conference', test.conference.slug)
        .replace(':lang', 'en')
        .replaceAll(/:(\w+)/g, NOWHERE);
      const method = METHODS[route.method as keyof typeof METHODS];
      const owner = clients.get('owner')!;
      const answer = await owner[method](path)
        .set({ Origin: test.settings.publicUrl, 'Content-Type': 'application/json' })
        .send(JSON.stringify(garbage));
      const name = `${route.method} ${route.path}`;
      expect(answer.status, `${name}: ${answer.text}`).toBeGreaterThanOrEqual(400);
      expect(answer.status, `${name}: ${answer.text}`).toBeLessThan(500);
    }
  });
});
