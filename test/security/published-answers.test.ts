import { afterAll, beforeAll, describe, expect, it, type MockInstance, vi } from 'vitest';
import { PublishedCache } from '../../apps/api/src/http/published-cache.js';
import { sampleInput } from '../registrations/sample-input.js';
import { addProgramme } from '../releases/programme.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { addAccount, signInCookie } from './accounts.js';
import { type RawClient, rawClient } from './raw-socket.js';

/** Queries that ask for nothing new; each would be one more entry of a cache that trusts addresses. */
const INVENTED = Array.from({ length: 30 }, (_, index) => [
  `utm_source=${index}`,
  `q=word${index}`,
  `day=2027-06-${index}`,
  `track=none-${index}`,
  `track=${index}&track=${index}&room[]=${index}`,
  `page=${index + 2}`,
  `organisation=nobody-${index}`,
  `__proto__=${index}&constructor=${index}`,
  `lang=${index}&cancelled=${index}`,
  `%00${index}`,
]).flat();

describe('answers that leave before any routing', () => {
  let test: TestApp;
  let send: RawClient;
  let cache: PublishedCache;
  let ownPage: string;
  let cookie: string;
  /** Every address under which an answer was kept. */
  const kept = () => new Set(put.mock.calls.map(([address]) => address));
  let put: MockInstance<PublishedCache['put']>;

  beforeAll(async () => {
    test = await createTestApp();
    const { slug, id } = test.conference;
    await addProgramme(test.dataSource, id, { rooms: 2, panels: 4 });
    cache = test.app.get(PublishedCache);
    put = vi.spyOn(cache, 'put');
    const account = await addAccount(test, 'owner', id);
    cookie = await signInCookie(test, account);
    const owner = await test.signIn('owner');
    const notes = { en: '', fr: '' };
    await owner.post(`/api/v1/conferences/${slug}/releases`).send({ notes }).expect(201);
    await test.http
      .post(`/api/v1/conferences/${slug}/registrations`)
      .send(sampleInput(test.conference))
      .expect(201);
    const mails = await owner.get(`/api/v1/conferences/${slug}/mails`).expect(200);
    const mail = await owner.get(`/api/v1/conferences/${slug}/mails/${mails.body.items[0].id}`);
    ownPage = /\/en\/\S+\/my\/\S+/.exec(mail.body.bodies.en.text)![0].replace(/.*(?=\/en\/)/, '');
    send = await rawClient(test.app);
  });
  afterAll(() => test.close());

  const pages = () => {
    const { slug } = test.conference;
    return [`/en/${slug}`, `/fr/${slug}`, `/en/${slug}/speakers`, `/en/${slug}/subscribe`];
  };

  it('hold nothing private, whoever asked first and by whatever method', async () => {
    const { slug, id } = test.conference;
    const own = ['', '/cancel', '/feed'].map((part) => ownPage + part);
    const feed = /\/calendar\/personal\/[\w-]+\.ics/.exec(
      (await send({ target: ownPage })).body,
    )![0];
    const base = `/api/v1/conferences/${slug}`;
    const api = ['', '/panels', '/speakers', '/registrations', '/mails', '/audit', '/review'];
    const targets = [...own, feed, `/en/${slug}/register`, ...api.map((path) => base + path)];
    targets.push('/api/v1/session', `/api/v1/conferences/${id}`, '/admin', '/health/ready', '/');
    for (const target of targets) {
      for (const method of ['GET', 'HEAD', 'GET']) {
        const answer = await send({ method, target, headers: { cookie } });
        expect([200, 302], `${method} ${target}`).toContain(answer.status);
        expect(cache.get(target), target).toBeUndefined();
        const stranger = await send({ method, target });
        if (target.startsWith('/api/')) expect(stranger.status).toBe(401);
      }
    }
    expect(
      [...kept()].filter((address) => /\/my\/|\/register$|session|admin/.test(address)),
    ).toEqual([]);
  });

  it('are the same with a session, with HEAD, with conditions and to another host', async () => {
    for (const target of pages()) {
      const first = await send({ target });
      const tag = first.headers.etag!;
      expect(cache.get(target)).toBeDefined();
      const others = [
        await send({ target, headers: { cookie } }),
        await send({
          target,
          headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
        }),
        await send({ target, headers: { 'accept-language': 'fr', 'x-forwarded-proto': 'http' } }),
      ];
      for (const other of others) expect(other.body).toBe(first.body);
      expect(first.body).not.toContain('evil.example');
      expect(first.headers['set-cookie']).toBeUndefined();
      const head = await send({ method: 'HEAD', target });
      expect([head.status, head.body, head.headers.etag]).toEqual([200, '', tag]);
      const known = await send({ target, headers: { 'if-none-match': tag } });
      expect([known.status, known.body]).toEqual([304, '']);
    }
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])(
    'are for reading only: %s',
    async (method) => {
      for (const target of pages()) {
        const answer = await send({ method, target });
        expect([404, 405, 415]).toContain(answer.status);
      }
    },
  );

  it('are kept under the real addresses alone: invented queries fill no memory', async () => {
    const { slug } = test.conference;
    const targets = [...pages(), `/calendar/${slug}.ics`, `/api/v1/conferences/${slug}/agenda`];
    put.mockClear();
    for (const target of targets) {
      for (const query of INVENTED.filter((_, index) => index % targets.length !== 1)) {
        const answer = await send({ target: `${target}?${query}` });
        expect([200, 400], `${target}?${query}`).toContain(answer.status);
      }
    }
    const addresses = [...kept()];
    expect(addresses.filter((address) => /utm|word|none|nobody|proto|%00/.test(address))).toEqual(
      [],
    );
    // Two languages of three days and a few lists; never one for each of the 300 queries.
    expect(addresses.length).toBeLessThan(20);
  });

  it('cannot be poisoned by another spelling of the address', async () => {
    const { slug } = test.conference;
    const target = `/en/${slug}/speakers`;
    const { body } = await send({ target });
    const spellings = [
      `${target}?`,
      `${target}?q=`,
      `${target}?q=<script>alert(1)</script>`,
      `${target}#x`,
      `/en/${slug}/%73peakers`,
      `/%65n/${slug}/speakers`,
      `http://evil.example${target}`,
      `${target}?organisation=%22%3E%3Cscript%3E`,
      `${target}?page=1e9`,
    ];
    for (const spelling of spellings) await send({ target: spelling });
    expect((await send({ target })).body).toBe(body);
    for (const address of kept()) {
      expect(address, 'only the canonical form is a key').toMatch(/^(personal )?\/[\w/.=?&-]*$/);
    }
  });
});
