import { randomBytes } from 'node:crypto';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { setPassword } from '../../apps/api/src/auth/accounts.js';
import { createTestApp, type TestApp } from '../support/app.js';

describe('signing in', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  async function account(): Promise<{ email: string; password: string }> {
    const credentials = {
      email: `someone-${randomBytes(4).toString('hex')}@example.org`,
      password: 'a long and unusual password',
    };
    await setPassword(test.dataSource.manager, OPERATOR, {
      ...credentials,
      name: 'Someone',
    });
    return credentials;
  }

  it('opens a session in an HttpOnly, SameSite cookie and tells who is signed in where', async () => {
    const organiser = await test.signIn('organiser');
    const { body } = await organiser.get('/api/v1/session').expect(200);
    expect(body.conferences).toEqual([
      expect.objectContaining({ slug: 'test-conference', role: 'organiser' }),
    ]);
    const credentials = await account();
    const answer = await test.http.post('/api/v1/session').send(credentials).expect(200);
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^apogee_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('gives a new session at each sign-in and ends the one before', async () => {
    const credentials = await account();
    const client = supertest.agent(test.app.getHttpServer());
    client.set('Origin', test.settings.publicUrl);
    const first = await client.post('/api/v1/session').send(credentials).expect(200);
    const firstCookie = first.headers['set-cookie']![0]!.split(';')[0]!;
    const second = await client.post('/api/v1/session').send(credentials).expect(200);
    expect(second.headers['set-cookie']![0]).not.toContain(firstCookie);
    const old = supertest(test.app.getHttpServer());
    await old.get('/api/v1/session').set('Cookie', firstCookie).expect(401);
    await client.get('/api/v1/session').expect(200);
  });

  it('ends the session on the server at sign-out', async () => {
    const credentials = await account();
    const client = supertest(test.app.getHttpServer());
    const answer = await client.post('/api/v1/session').send(credentials).expect(200);
    const cookie = answer.headers['set-cookie']![0]!.split(';')[0]!;
    const origin = test.settings.publicUrl;
    await client.delete('/api/v1/session').set({ Cookie: cookie, Origin: origin }).expect(204);
    await client.get('/api/v1/session').set('Cookie', cookie).expect(401);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const { email } = await account();
    const http = supertest(test.app.getHttpServer());
    const wrong = await http.post('/api/v1/session').send({ email, password: 'no' }).expect(401);
    const unknown = await http
      .post('/api/v1/session')
      .send({ email: 'nobody@example.org', password: 'no' })
      .expect(401);
    expect(wrong.body).toEqual(unknown.body);
    expect(wrong.body.code).toBe('wrong_credentials');
  });

  it('refuses the eleventh wrong password for an account, with the time to wait', async () => {
    const { email, password } = await account();
    const http = supertest(test.app.getHttpServer());
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await http.post('/api/v1/session').send({ email, password: 'guess' }).expect(401);
    }
    const answer = await http.post('/api/v1/session').send({ email, password }).expect(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    await test.dataSource.query('DELETE FROM rate_limits');
    await http.post('/api/v1/session').send({ email, password }).expect(200);
  });

  it('refuses a write with a session from another site', async () => {
    const organiser = await test.signIn('organiser');
    const { body } = await organiser
      .delete('/api/v1/session')
      .set('Origin', 'https://evil.example')
      .expect(403);
    expect(body.code).toBe('foreign_origin');
    await organiser.get('/api/v1/session').expect(200);
  });
});
