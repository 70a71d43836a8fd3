import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.js';
import { routesOf } from '../support/routes.js';

type Operation = {
  summary?: string;
  tags?: string[];
  responses: Record<string, { content?: object }>;
  requestBody?: { content: Record<string, { schema: { $ref?: string } }> };
};

describe('the API document', () => {
  let test: TestApp;
  let document: {
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, object> };
  };
  beforeAll(async () => {
    test = await createTestApp();
    document = (await test.http.get('/api/v1/openapi.json').expect(200)).body;
  });
  afterAll(() => test.close());

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );

  it('is a valid OpenAPI document', async () => {
    const result = await new Validator().validate(structuredClone(document));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it('holds every served route of the API and no other', () => {
    const served = routesOf(test.app)
      .filter(({ path }) => path.startsWith('/api/v1/'))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    const documented = operations().map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(documented.sort()).toEqual(served.sort());
  });

  it('says of every operation what it does and what it answers', () => {
    const silent = operations().filter(({ operation }) => {
      const answers = Object.keys(operation.responses).filter((status) => status.startsWith('2'));
      return !operation.summary || !operation.tags?.length || answers.length === 0;
    });
    expect(silent.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('has the type of every answer and every body that it names', () => {
    const named = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
      ([, name]) => name!,
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !(name in document.components.schemas))).toEqual([]);
    for (const { operation } of operations()) {
      const body = operation.requestBody?.content['application/json'];
      if (body) expect(body.schema.$ref).toBeDefined();
    }
  });

  it('has a viewer that needs no other host and no inline script', async () => {
    const page = await test.http.get('/api/docs').expect(200);
    expect(page.text).not.toMatch(/https?:\/\//);
    expect(page.text).not.toMatch(/<script(?![^>]*src=)/);
    await test.http.get('/api/docs/swagger-ui-bundle.js').expect(200);
  });
});
