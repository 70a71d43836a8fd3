import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '../../apps/api/src/audit/record-audit.js';
import { setPassword } from '../../apps/api/src/auth/accounts.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { addAccount, setCookies, signInCookie } from './accounts.js';

describe('whoever signs in', () => {
  let test: TestApp;
  let base: string;

  beforeAll(async () => {
    test = await createTestApp();
    base = `/api/v1/conferences/${test.conference.slug}`;
  });
  afterAll(() => test.close());

  it('meets the same limits at every process, in every spelling of an address', async () => {
    const second = await test.secondApp();
    const { email } = await addAccount(test, 'viewer', test.conference.id);
    const spellings = [
      email,
      email.toUpperCase(),
      email.replace('i', 'İ'),
      email.replaceAll('e', 'E'),
    ];
    expect(new Set(spellings).size).toBe(4);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const app = attempt % 2 ? second : test.app;
      const payload = { email: spellings[attempt % 4]!, password: 'wrong' };
      const remoteAddress = '10.3.0.1';
      const answer = await app.inject({
        method: 'POST',
        url: '/api/v1/session',
        payload,
        remoteAddress,
      });
      statuses.push(answer.statusCode);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
  });

  it('is not locked out by a stranger who guesses from elsewhere', async () => {
    const { email, password } = await addAccount(test, 'viewer', test.conference.id);
    const attempt = async (remoteAddress: string, guess: string) => {
      const payload = { email, password: guess };
      const request = { method: 'POST', url: '/api/v1/session', payload, remoteAddress } as const;
      return (await test.app.inject(request)).statusCode;
    };
    for (let guess = 0; guess < 10; guess += 1) {
      expect(await attempt('10.4.0.1', `guess ${guess}`)).toBe(401);
    }
    expect(await attempt('10.4.0.1', password)).toBe(429);
    expect(await attempt('10.4.0.2', password)).toBe(200);
    // Guesses from everywhere are counted together all the same.
    await test.dataSource.query(`UPDATE rate_limits SET points = 200 WHERE key = $1`, [
      `sign-in-account:${email}`,
    ]);
    expect(await attempt('10.4.0.3', 'one more')).toBe(429);
  });

  it('meets the limit of a whole IPv6 network, whatever address in it is used', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 22; attempt += 1) {
      const payload = { email: `six-${attempt}@example.org`, password: 'wrong' };
      const remoteAddress = `2001:db8:1:2:${attempt}::${attempt}`;
      const answer = await test.app.inject({
        method: 'POST',
        url: '/api/v1/session',
        payload,
        remoteAddress,
      });
      statuses.push(answer.statusCode);
    }
    expect(statuses.slice(-2)).toEqual([429, 429]);
    expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 401));
  });

  it('cannot give somebody a session of their choice, nor sign somebody in from another site', async () => {
    const account = await addAccount(test, 'owner', test.conference.id);
    const { email, password } = account;
    const http = supertest(test.app.getHttpServer());
    const chosen = `apogee_session=${'A'.repeat(43)}`;
    const cookie = await signInCookie(test, account);
    expect(cookie).not.toBe(chosen);
    const answer = await http
      .post('/api/v1/session')
      .set({ cookie: chosen, origin: test.settings.publicUrl })
      .send({ email, password })
      .expect(200);
    expect(setCookies(answer.headers)[0]!.split(';')[0]).not.toBe(chosen);
    await http.get('/api/v1/session').set({ cookie: chosen }).expect(401);
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const forged = await http.post('/api/v1/session').set(headers).send({ email, password });
      expect([forged.status, setCookies(forged.headers)]).toEqual([403, []]);
    }
    const form = await http
      .post('/api/v1/session')
      .type('form')
      .send(`email=${encodeURIComponent(email)}&password=${password}`);
    expect([form.status, setCookies(form.headers)]).toEqual([415, []]);
  });

  it('keeps no session once it is old, idle, or its account disabled or given a new password', async () => {
    const deeds: [string, (id: string, email: string) => Promise<unknown>][] = [
      [
        'old',
        (id) =>
          test.dataSource.query(`UPDATE sessions SET expires_at = now() WHERE account_id = $1`, [
            id,
          ]),
      ],
      [
        'idle',
        (id) =>
          test.dataSource.query(
            `UPDATE sessions SET last_seen_at = now() - interval '12 hours 1 second' WHERE account_id = $1`,
            [id],
          ),
      ],
      [
        'disabled',
        (id) =>
          test.dataSource.query(`UPDATE accounts SET disabled_at = now() WHERE id = $1`, [id]),
      ],
      [
        'new password',
        (_, email) =>
          setPassword(test.dataSource.manager, OPERATOR, {
            email,
            name: '',
            password: 'another one',
          }),
      ],
    ];
    for (const [name, deed] of deeds) {
      const account = await addAccount(test, 'owner', test.conference.id);
      const cookie = await signInCookie(test, account);
      const http = supertest(test.app.getHttpServer());
      await http.get(base).set({ cookie }).expect(200);
      await deed(account.id, account.email);
      const after = await http.get(base).set({ cookie });
      expect(after.status, name).toBe(401);
    }
  });
});
