import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegistrationInput } from '#shared/registrations/registrations';
import { deriveSecret } from '../../apps/api/src/config/secrets.js';
import { sampleInput } from '../registrations/sample-input.js';
import { addProgramme } from '../releases/programme.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { differenceOf } from '../support/timing.js';
import { addAccount } from './accounts.js';

/** Headers that differ between any two answers. */
const CHANGING = ['date', 'content-length', 'etag'];

interface Got {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

describe('a stranger', () => {
  let test: TestApp;
  let base: string;
  let requests = 0;

  beforeAll(async () => {
    test = await createTestApp();
    base = `/api/v1/conferences/${test.conference.slug}`;
    await addProgramme(test.dataSource, test.conference.id, { rooms: 1, panels: 2 });
    const notes = { en: '', fr: '' };
    await (await test.signIn('owner')).post(`${base}/releases`).send({ notes }).expect(201);
  });
  afterAll(() => test.close());

  /** One request, each from another address. */
  async function send(
    method: 'GET' | 'POST',
    url: string,
    payload?: object | string,
  ): Promise<Got> {
    requests += 1;
    const type =
      typeof payload === 'string' ? 'application/x-www-form-urlencoded' : 'application/json';
    const answer = await test.app.inject({
      method,
      url,
      remoteAddress: `10.2.${requests >> 8}.${requests & 255}`,
      ...(payload === undefined ? {} : { payload, headers: { 'content-type': type } }),
    });
    const headers = Object.entries(answer.headers).filter(([name]) => !CHANGING.includes(name));
    return { status: answer.statusCode, headers: Object.fromEntries(headers), body: answer.body };
  }

  const without = (text: string, email: string) => text.replaceAll(email, 'somebody');

  it.each(['automatic', 'manual'] as const)(
    'cannot find out who is registered: the same answer, headers and time (%s)',
    async (approval) => {
      const categoryId = test.conference.categories[approval];
      const register = (changes: Partial<RegistrationInput>) =>
        send(
          'POST',
          `${base}/registrations`,
          sampleInput(test.conference, { categoryId, ...changes }),
        );
      const known = sampleInput(test.conference).email;
      await register({ email: known });
      for (const email of [known, known.toUpperCase()]) {
        const fresh = sampleInput(test.conference).email;
        const [again, first] = [await register({ email }), await register({ email: fresh })];
        expect(without(again.body, email)).toBe(without(first.body, fresh));
        expect([again.status, again.headers]).toEqual([first.status, first.headers]);
      }
      const emails = Array.from({ length: 40 }, () => sampleInput(test.conference).email);
      const one = (turn: number) => register({ email: emails[turn]! });
      const difference = await differenceOf([one, one], { enough: 3, turns: emails.length });
      // Only a difference that one look could use counts.
      expect(difference).toBeLessThan(3);
    },
  );

  it('cannot find it out by the form either', async () => {
    const { categoryId, nation, organisation, familyName } = sampleInput(test.conference);
    const form = (email: string) =>
      new URLSearchParams({
        ...{ categoryId, nation, organisation, familyName, email },
        ...{ language: 'en', consent: '1', noticeVersion: '1' },
      }).toString();
    const known = sampleInput(test.conference).email;
    const address = `/en/${test.conference.slug}/register`;
    const first = await send('POST', address, form(known));
    expect(first.status).toBe(303);
    expect(await send('POST', address, form(known))).toEqual(first);
  });

  it('cannot find out which accounts there are: the same answer and time', async () => {
    const { email } = await addAccount(test, 'viewer', test.conference.id);
    const attempt = (address: string) =>
      send('POST', '/api/v1/session', { email: address, password: 'x' });
    const [wrong, unknown] = [await attempt(email), await attempt('nobody@example.org')];
    expect(wrong).toEqual(unknown);
    const difference = await differenceOf(
      [() => attempt(email), (turn) => attempt(`nobody-${turn}@example.org`)],
      { enough: 2, turns: 30 },
    );
    expect(difference).toBeLessThan(2);
  });

  it('cannot find out which conferences there are without an account', async () => {
    for (const path of ['', '/panels', '/registrations', '/mails', '/audit', '/dashboard']) {
      const ours = await send('GET', base + path);
      const none = await send('GET', `/api/v1/conferences/no-such-conference${path}`);
      expect(ours).toEqual(none);
      expect(ours.status).toBe(401);
    }
  });

  it('cannot tell a nearly right private address from a wrong one', async () => {
    const input = sampleInput(test.conference);
    await send('POST', `${base}/registrations`, input);
    const [{ id }] = await test.dataSource.query<[{ id: string }]>(
      'SELECT id FROM registrations WHERE email = $1',
      [input.email],
    );
    const secretOf = (purpose: 'page' | 'ticket' | 'feed') =>
      deriveSecret(test.settings.appSecret, purpose, id);
    const { slug } = test.conference;
    const places: ['page' | 'feed', (secret: string) => string][] = [
      ['page', (secret) => `/en/${slug}/my/${secret}`],
      ['page', (secret) => `/fr/${slug}/my/${secret}/cancel`],
      ['page', (secret) => `/en/${slug}/my/${secret}/feed`],
      ['feed', (secret) => `/calendar/personal/${secret}.ics`],
    ];
    for (const [purpose, address] of places) {
      const secret = secretOf(purpose);
      expect((await send('GET', address(secret))).status).toBe(200);
      const wrong = await send('GET', address('A'.repeat(43)));
      expect(wrong.status).toBe(404);
      const others = [
        secret.slice(0, -1),
        `${secret}A`,
        secret.toLowerCase(),
        `${secret}=`,
        `${secret}%00`,
      ];
      others.push(
        secret.slice(1),
        `%20${secret}`,
        `${secret}%20`,
        secret.replace(/.$/, '%'),
        '*',
        '%25',
      );
      others.push(
        secretOf('ticket'),
        secretOf(purpose === 'page' ? 'feed' : 'page'),
        id,
        `${secret};x`,
      );
      for (const other of others.filter((text) => text !== secret)) {
        const got = await send('GET', address(other));
        expect([400, 404], other).toContain(got.status);
        if (got.status === 404) expect(got, other).toEqual(wrong);
      }
      const elsewhere = address(secret).replace(slug, 'no-such-conference');
      if (elsewhere !== address(secret)) expect((await send('GET', elsewhere)).status).toBe(404);
    }
  });
});
