import { stripVTControlCharacters } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { sampleInput } from '../registrations/sample-input.js';
import { createTestApp, type TestApp } from '../support/app.js';

describe('the log', () => {
  let test: TestApp;
  let written = '';
  beforeAll(async () => {
    test = await createTestApp({ LOG_LEVEL: 'info', TRUST_PROXY: 'on' });
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, 'write').mockImplementation((text) => {
        written += stripVTControlCharacters(String(text));
        return true;
      });
    }
  });
  afterEach(() => {
    written = '';
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await test.close();
  });

  it('names a fault of ours and its number, but none of the values that were to be stored', async () => {
    await test.dataSource.query('ALTER TABLE mails RENAME TO lost_mails');
    const input = sampleInput(test.conference, { familyName: 'Unmistakable' });
    const { body } = await test.http
      .post(`/api/v1/conferences/${test.conference.slug}/registrations`)
      .send(input)
      .expect(500);
    await test.dataSource.query('ALTER TABLE lost_mails RENAME TO mails');
    expect(body).toMatchObject({
      code: 'internal',
      instance: expect.stringMatching(/^[\w-]{36}$/),
    });
    expect(written).toContain(body.instance);
    expect(written).toContain('relation "mails" does not exist');
    expect(written).not.toContain(input.email);
    expect(written).not.toContain('Unmistakable');
  });

  it('names the account that was refused, and what it wanted', async () => {
    const viewer = await test.signIn('viewer');
    const { body: session } = await viewer.get('/api/v1/session').expect(200);
    await viewer.post(`/api/v1/conferences/${test.conference.slug}/rooms`).send({}).expect(403);
    expect(written).toContain("code: 'not_allowed'");
    expect(written).toContain("route: '/api/v1/conferences/:conference/rooms'");
    expect(written).toContain(`account: '${session.account.id}'`);
  });

  it('believes the proxy about the address, and nothing that the client wrote itself', async () => {
    const attempt = (count: number) =>
      test.http
        .post('/api/v1/session')
        .set('X-Forwarded-For', `198.51.100.${count}, 203.0.113.9`)
        .send({ email: `somebody-${count}@example.org`, password: 'wrong' });
    for (let count = 1; count <= 20; count += 1) await attempt(count).expect(401);
    await attempt(21).expect(429);
    expect(written).toContain("address: '203.0.113.9'");
    expect(written).toContain("code: 'too_many_requests'");
    expect(written).not.toContain('198.51.100');
  });

  it('has no line that a client began', async () => {
    const forged = 'nobody@example.org\n[Apogee] 1';
    await test.http.post('/api/v1/session').send({ email: forged, password: 'x' }).expect(400);
    const path = `/api/v1/conferences/${encodeURIComponent('x\n[Apogee] 1')}/panels`;
    await test.http.get(path).expect(401);
    expect(written).toContain(String.raw`x\n[Apogee] 1`);
    expect(written).not.toMatch(/^\[Apogee\] 1$/m);
  });
});
