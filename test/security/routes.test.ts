import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.js';
import { routesOf } from '../support/routes.js';

/** An address without the names of its parameters; the drawing joins those that share a place. */
const shape = (path: string) => path.replaceAll(/:\w+(\|:\w+)*/g, ':');

/** What is served beside the guarded controllers: built files and the document of the API, the same for everybody. */
const FILES = [
  ...['/admin', '/admin/*', '/admin/assets/*', '/assets/*', '/api/v1/openapi.json', '/api/docs'],
  ...['/api/docs/start.js', '/api/docs/swagger-ui.css', '/api/docs/swagger-ui-bundle.js'],
];

describe('every served address', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  /** `GET /path` for each route that the server itself knows, read from its own drawing of them. */
  function served(): string[] {
    const fastify = test.app.getHttpAdapter().getInstance();
    const parts: string[] = [];
    return fastify
      .printRoutes()
      .split('\n')
      .flatMap((line) => {
        const [, indent, path, methods] = /^([│ ├└─]*)(\S*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
        if (indent === undefined || line.trim() === '') return [];
        const depth = indent.length / 4 - 1;
        parts.length = depth;
        parts[depth] = path!;
        return (methods ?? '')
          .split(', ')
          .filter((method) => method && method !== 'HEAD')
          .map((method) => `${method} ${shape(parts.join(''))}`);
      });
  }

  it('belongs to a controller that says who may call it, or to the few files that are for all', () => {
    const guarded = routesOf(test.app).map(({ method, path }) => `${method} ${shape(path)}`);
    const files = FILES.map((path) => `GET ${path}`);
    const known = new Set([...guarded, ...files]);
    const found = served();
    expect(found.length).toBeGreaterThan(60);
    expect(found.filter((route) => !known.has(route))).toEqual([]);
    // The drawing was read aright: every controller's route is in it.
    expect(guarded.filter((route) => !found.includes(route))).toEqual([]);
  });

  it('is public only where it is meant for attendees, sign-in or the operator', () => {
    const open = routesOf(test.app)
      .filter(({ access }) => access?.kind === 'public')
      .map(({ method, path }) => `${method} ${path}`);
    expect(open.filter((route) => /\/api\//.test(route)).sort()).toEqual([
      'DELETE /api/v1/session',
      'GET /api/v1/conferences/:conference/agenda',
      'POST /api/v1/conferences/:conference/registrations',
      'POST /api/v1/session',
    ]);
    const writes = open.filter((route) => !/^GET |\/api\//.test(route));
    expect(writes.sort()).toEqual(
      ['en', 'fr'].flatMap((language) => [
        `POST /${language}/:conference/leave`,
        `POST /${language}/:conference/my/:secret/agenda`,
        `POST /${language}/:conference/my/:secret/cancel`,
        `POST /${language}/:conference/my/:secret/device`,
        `POST /${language}/:conference/my/:secret/feed`,
        `POST /${language}/:conference/panels/:panel/agenda`,
        `POST /${language}/:conference/register`,
        ...[
          ...['answer', 'availability', 'details', 'photo', 'photo/remove'],
          ...['slides/:panel', 'slides/:panel/:file/remove'],
        ].map((part) => `POST /${language}/:conference/speaker/:secret/${part}`),
      ]),
    );
  });
});
