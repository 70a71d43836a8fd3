import { type AddressInfo, connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.js';
import { exchange, type RawAnswer, type RawClient, rawClient } from './raw-socket.js';

const BODY = JSON.stringify({ email: 'nobody@example.org', password: 'x' });
const HEAD = 'POST /api/v1/session HTTP/1.1\r\nHost: apogee.test\r\nConnection: close\r\n';
const JSON_TYPE = 'Content-Type: application/json\r\n';

/** Requests whose end two readers could see at different places. */
const AMBIGUOUS: [name: string, bytes: string][] = [
  [
    'a length and chunks',
    `${HEAD}${JSON_TYPE}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ],
  ['two lengths', `${HEAD}${JSON_TYPE}Content-Length: 5\r\nContent-Length: 6\r\n\r\n{"a":1}`],
  ['a list of lengths', `${HEAD}${JSON_TYPE}Content-Length: 5, 5\r\n\r\n{"a":1}`],
  ['a signed length', `${HEAD}${JSON_TYPE}Content-Length: +5\r\n\r\n{"a":1}`],
  ['a length in hexadecimal', `${HEAD}${JSON_TYPE}Content-Length: 0x5\r\n\r\n{"a":1}`],
  ['a length beyond all numbers', `${HEAD}${JSON_TYPE}Content-Length: ${'9'.repeat(30)}\r\n\r\n{}`],
  [
    'another coding after chunks',
    `${HEAD}${JSON_TYPE}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
  ],
  ['a coding that is none', `${HEAD}${JSON_TYPE}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`],
  [
    'a chunk of no size',
    `${HEAD}${JSON_TYPE}Transfer-Encoding: chunked\r\n\r\nz\r\n{}\r\n0\r\n\r\n`,
  ],
  ['a blank before the colon', `${HEAD}Content-Length : 5\r\n\r\n{"a":1}`],
  ['a folded header', `${HEAD}X-A: 1\r\n  Content-Length: 5\r\n\r\n{"a":1}`],
  ['a bare carriage return', `${HEAD}X-A: 1\rContent-Length: 5\r\n\r\n{"a":1}`],
  ['a NUL in a header', `${HEAD}X-A: 1\u0000Content-Length: 5\r\n\r\n{"a":1}`],
  ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
  [
    'a blank in the target',
    'GET /en /x HTTP/1.1\r\nHost: apogee.test\r\nConnection: close\r\n\r\n',
  ],
  ['another protocol', 'GET / SPDY/9\r\nHost: apogee.test\r\n\r\n'],
];

describe('what is too large, too slow or ambiguous', () => {
  let test: TestApp;
  let send: RawClient;
  let port: number;

  beforeAll(async () => {
    test = await createTestApp();
    send = await rawClient(test.app);
    port = (test.app.getHttpServer().address() as AddressInfo).port;
  });
  afterAll(() => test.close());

  const isAlive = async () => (await send({ target: '/health/live' })).status;

  it.each(AMBIGUOUS)('is refused and the connection closed: %s', async (_, bytes) => {
    const smuggled = `${bytes}GET /health/live HTTP/1.1\r\nHost: apogee.test\r\n\r\n`;
    const answer = await exchange(port, smuggled);
    expect([0, 400, 413]).toContain(answer.status);
    expect(answer.body).not.toContain('"status":"ok"');
    expect(answer.body).not.toContain('HTTP/1.1 200');
    expect(await isAlive()).toBe(200);
  });

  it('is refused by its length before it is read, at the API and at a form', async () => {
    const places = [
      ['/api/v1/session', 'application/json'],
      [`/api/v1/conferences/${test.conference.slug}/registrations`, 'application/json'],
      [`/en/${test.conference.slug}/register`, 'application/x-www-form-urlencoded'],
    ] as const;
    for (const [target, type] of places) {
      const headers = { 'content-type': type, 'content-length': String(600 * 1024) };
      const answer = await send({ method: 'POST', target, headers });
      expect(answer.status).toBe(413);
    }
  });

  it('is refused at the limit when its length is not told', async () => {
    const chunk = `${(64 * 1024).toString(16)}\r\n${' '.repeat(64 * 1024)}\r\n`;
    const head = `${HEAD}${JSON_TYPE}Transfer-Encoding: chunked\r\n\r\n`;
    const answer = await exchange(port, `${head}${chunk.repeat(12)}0\r\n\r\n`);
    expect([0, 413]).toContain(answer.status);
    expect(await isAlive()).toBe(200);
  });

  it('is refused as an address or a header', async () => {
    const long = 'x'.repeat(20_000);
    expect((await send({ target: `/en/${long}` })).status).toBe(431);
    expect((await send({ target: `/?q=${long}` })).status).toBe(431);
    expect((await send({ target: '/', headers: { cookie: long } })).status).toBe(431);
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`x${n}`, 'y']));
    expect((await send({ target: '/health/live', headers: many })).status).toBe(431);
    const parts = Array.from({ length: 400 }, () => 'a').join('/');
    expect((await send({ target: `/${parts}` })).status).toBe(404);
    expect([400, 404, 413, 414]).toContain(
      (await send({ target: `/en/${'y'.repeat(5000)}` })).status,
    );
    const cookies = Array.from({ length: 500 }, (_, n) => `c${n}=v`).join('; ');
    expect((await send({ target: '/api/v1/session', headers: { cookie: cookies } })).status).toBe(
      401,
    );
  });

  it('is cut off when it is slow, and holds up nobody meanwhile', async () => {
    const server = test.app.getHttpServer() as {
      headersTimeout: number;
      requestTimeout: number;
      keepAliveTimeout: number;
    };
    expect(server.headersTimeout).toBeLessThanOrEqual(15_000);
    expect(server.requestTimeout).toBeLessThanOrEqual(60_000);
    expect(server.keepAliveTimeout).toBeGreaterThan(0);
    expect(server.keepAliveTimeout).toBeLessThanOrEqual(75_000);
    const slow: Socket[] = [];
    for (let index = 0; index < 200; index += 1) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(
        index % 2
          ? 'GET / HTTP/1.1\r\nHost: x\r\nX-A:'
          : `${HEAD}${JSON_TYPE}Content-Length: 50\r\n\r\n{`,
      );
      slow.push(socket);
    }
    await pause(50);
    const start = performance.now();
    for (let index = 0; index < 5; index += 1) expect(await isAlive()).toBe(200);
    expect(performance.now() - start).toBeLessThan(2000);
    for (const socket of slow) socket.destroy();
  });

  it('is answered in the form of every other error, also where nothing of it could be read', async () => {
    const other = await send({ target: '/api/v1/session' });
    const names = ({ headers }: RawAnswer) => Object.keys(headers).sort();
    for (const [bytes, status, code] of [
      ['NONSENSE\r\n\r\n', 400, 'malformed_request'],
      [`GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'headers_too_large'],
    ] as const) {
      const answer = await exchange(port, bytes);
      expect(answer.status).toBe(status);
      expect(names(answer)).toEqual(names(other));
      expect(answer.headers['content-type']).toBe(other.headers['content-type']);
      expect(answer.headers['content-security-policy']).toBe(
        other.headers['content-security-policy'],
      );
      expect(JSON.parse(answer.body)).toMatchObject({ status, code });
    }
  });

  it('is no reason to keep a connection: many requests on one are answered in their order', async () => {
    const one = (path: string) => `GET ${path} HTTP/1.1\r\nHost: apogee.test\r\n\r\n`;
    const last = `GET /health/live HTTP/1.1\r\nHost: apogee.test\r\nConnection: close\r\n\r\n`;
    const answer = await exchange(port, one('/nowhere') + one('/api/v1/session') + last);
    const statuses = [
      answer.status,
      ...[...answer.body.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, code]) => Number(code)),
    ];
    expect(statuses).toEqual([404, 401, 200]);
  });

  it('is told from what is right: a plain request is taken', async () => {
    const length = `Content-Length: ${BODY.length}\r\n\r\n${BODY}`;
    expect((await exchange(port, `${HEAD}${JSON_TYPE}${length}`)).status).toBe(401);
    const chunks = `Transfer-Encoding: chunked\r\n\r\n${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`;
    expect((await exchange(port, `${HEAD}${JSON_TYPE}${chunks}`)).status).toBe(401);
    const charset = `Content-Type: application/json; charset=utf-8\r\n${length}`;
    expect((await exchange(port, `${HEAD}${charset}`)).status).toBe(401);
  });

  it.each([
    ...[
      'application/json;',
      ' application/json',
      'application/json\t',
      'APPLICATION/JSON',
      'application/json;;x',
    ],
    ...[
      'application/json, text/plain',
      'text/plain; application/json',
      'application/json\u00a0',
      '*/*',
      'json',
    ],
    ...[
      'application/jsonp',
      'application/vnd.api+json',
      'application/json/text',
      'application/json;charset=utf-7',
    ],
    ...[
      'multipart/form-data',
      'application/x-www-form-urlencoded; x=application/json',
      '',
      ';',
      '\u000b',
    ],
  ])(
    'checks a body by its class or does not take it, whatever it calls itself: %j',
    async (type) => {
      for (const body of [
        '"text"',
        '1',
        'null',
        '[]',
        '{}',
        '{"email":{},"password":[]}',
        'email=a%40b.org&password=x',
      ]) {
        const answer = await exchange(
          port,
          `${HEAD}Content-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
        );
        expect([400, 415], `${type} ${body} ${answer.body}`).toContain(answer.status);
      }
    },
  );
});
