import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from './support/app.js';

describe('what stands before every route', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  const credentials = { email: 'nobody@example.org', password: 'x' };

  it.each([
    ['text/plain', JSON.stringify(credentials)],
    ['application/x-www-form-urlencoded', 'email=nobody%40example.org&password=x'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/xml', '<a/>'],
  ])('answers 415 to a body of type %s at the API', async (type: string, body: string) => {
    const answer = await test.http.post('/api/v1/session').set('Content-Type', type).send(body);
    expect(answer.status).toBe(415);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  });

  it.each(['/%61pi/v1/session', '/api/v1/./session', '/API/v1/session', '/api/v1/session/'])(
    'never takes a form body by another spelling of an address: %s',
    async (path) => {
      const answer = await test.http.post(path).type('form').send('email=a%40b.org&password=x');
      expect([404, 415]).toContain(answer.status);
    },
  );

  it('answers broken JSON with a problem, not a stack trace', async () => {
    const answer = await test.http
      .post('/api/v1/session')
      .set('Content-Type', 'application/json')
      .send('{"email":');
    expect(answer.body).toEqual({
      type: 'urn:apogee:problem:malformed_body',
      title: 'malformed body',
      status: 400,
      code: 'malformed_body',
      detail: 'The request cannot be read. Send valid JSON.',
    });
  });

  it('names every wrong field, in the language of the caller', async () => {
    const answer = await test.http
      .post('/api/v1/session')
      .set('Accept-Language', 'fr')
      .send({ email: 'not an address', password: '', role: 'owner' });
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('invalid_input');
    expect(answer.body.errors).toEqual(
      expect.arrayContaining([
        {
          path: 'email',
          code: 'isEmail',
          message: 'Saisissez une adresse électronique au bon format, par exemple nom@example.org.',
        },
        {
          path: 'password',
          code: 'required',
          message: 'Ce champ est obligatoire.',
        },
        {
          path: 'role',
          code: 'whitelistValidation',
          message: 'Ce champ n’existe pas ici. Retirez-le.',
        },
      ]),
    );
  });

  it.each([[], [{}], 1, 'text', null, true])('refuses the garbage body %j', async (body) => {
    const answer = await test.http
      .post('/api/v1/session')
      .set('Content-Type', 'application/json')
      .send(JSON.stringify(body));
    expect(answer.status).toBe(400);
  });

  it('refuses text that cannot be stored, and names the field', async () => {
    for (const email of ['a\u0000@example.org', '\ud800@example.org']) {
      const answer = await test.http.post('/api/v1/session').send({ email, password: 'x' });
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toEqual([
        expect.objectContaining({ path: 'email', code: 'unreadable' }),
      ]);
    }
  });

  it('refuses a body nested thousands of levels deep', async () => {
    const answer = await test.http
      .post('/api/v1/session')
      .set('Content-Type', 'application/json')
      .send(`{"email":${'['.repeat(20_000)}${']'.repeat(20_000)}}`);
    expect(answer.status).toBe(400);
  });

  it('answers a malformed escape in an address as any other unknown address', async () => {
    const answer = await test.http.get('/api/v1/%E2%82');
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('malformed_body');
  });

  it('refuses a prototype in a body', async () => {
    const answer = await test.http
      .post('/api/v1/session')
      .set('Content-Type', 'application/json')
      .send('{"__proto__":{"admin":true},"email":"a@b.org","password":"x"}');
    expect(answer.status).toBe(400);
  });

  it('refuses a body over the limit', async () => {
    const answer = await test.http
      .post('/api/v1/session')
      .send({ email: 'a@b.org', password: 'x'.repeat(600_000) });
    expect(answer.status).toBe(413);
    expect(answer.body.code).toBe('too_large');
  });

  it('sends the security headers with every answer, errors too', async () => {
    for (const path of ['/health/live', '/api/v1/session', '/nothing-here']) {
      const { headers } = await test.http.get(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*object-src 'none'/);
      expect(headers['content-security-policy']).not.toContain('unsafe');
    }
  });

  it('lets robots fetch the calendar feeds', async () => {
    const { text } = await test.http.get('/robots.txt').expect(200);
    expect(text).toMatch(/^User-agent: \*$/m);
    expect(text).not.toMatch(/Disallow: \/(calendar|en|fr|\s*$)/m);
  });

  it('says when the database is there', async () => {
    expect((await test.http.get('/health/ready').expect(200)).body).toEqual({
      status: 'ok',
    });
  });
});
