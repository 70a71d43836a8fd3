import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp, type TestConference } from '../support/app.js';
import { countRows, counters, eventually, sampleInput, setCapacity } from './sample-input.js';

interface Answer {
  status: number;
  code: string | undefined;
  body: unknown;
}

describe('many at the same moment, over two instances', () => {
  let test: TestApp;
  let instances: NestFastifyApplication[];
  let caller = 0;
  beforeAll(async () => {
    test = await createTestApp({ TRUST_PROXY: 'on' });
    instances = [test.app, await test.secondApp()];
    for (const app of instances) await app.listen(0, '127.0.0.1');
  });
  afterAll(() => test.close());

  async function post(
    instance: number,
    conference: TestConference,
    body: object,
    key?: string,
  ): Promise<Answer> {
    caller += 1;
    const answer = await supertest(instances[instance % 2]!.getHttpServer())
      .post(`/api/v1/conferences/${conference.slug}/registrations`)
      .set('X-Forwarded-For', `10.${caller >> 16}.${(caller >> 8) & 255}.${caller & 255}`)
      .set(key ? { 'Idempotency-Key': key } : {})
      .send(body);
    return { status: answer.status, code: answer.body.code, body: answer.body };
  }

  async function connect(): Promise<Client> {
    const client = new Client({ connectionString: test.databaseUrl });
    await client.connect();
    return client;
  }

  const tally = (answers: Answer[]): Record<string, number> =>
    answers.reduce<Record<string, number>>((counts, { status, code }) => {
      const name = code ? `${status} ${code}` : String(status);
      return { ...counts, [name]: (counts[name] ?? 0) + 1 };
    }, {});

  const together = (count: number, work: (index: number) => Promise<Answer>) =>
    Promise.all(Array.from({ length: count }, (_, index) => work(index)));

  it('gives exactly 10 places to 200 who want one, in a category', async () => {
    const conference = await test.addConference('race-category');
    await setCapacity(test.dataSource, conference, { automatic: 10 });
    const answers = await together(200, (index) =>
      post(index, conference, sampleInput(conference)),
    );
    expect(tally(answers)).toEqual({ '201': 10, '409 category_full': 190 });
    expect(await counters(test.dataSource, conference.id)).toEqual({
      conference: 10,
      categories: 10,
      confirmed: 10,
    });
    expect(await countRows(test.dataSource, 'persons', conference.id)).toBe(10);
    expect(await countRows(test.dataSource, 'mails', conference.id)).toBe(10);
  });

  it('gives exactly 10 places to 200 who want one, in the conference', async () => {
    const conference = await test.addConference('race-conference');
    await setCapacity(test.dataSource, conference, { conference: 10 });
    const answers = await together(200, (index) =>
      post(index, conference, sampleInput(conference)),
    );
    expect(tally(answers)).toEqual({ '201': 10, '409 conference_full': 190 });
    expect(await counters(test.dataSource, conference.id)).toMatchObject({
      conference: 10,
      confirmed: 10,
    });
  });

  it('answers 20 requests with one key alike, and registers once', async () => {
    const conference = await test.addConference('race-key');
    const input = sampleInput(conference);
    const key = randomUUID();
    const answers = await together(20, (index) => post(index, conference, input, key));
    expect(tally(answers)).toEqual({ '201': 20 });
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await countRows(test.dataSource, 'registrations', conference.id)).toBe(1);
    expect(await countRows(test.dataSource, 'mails', conference.id)).toBe(1);
    expect(await counters(test.dataSource, conference.id)).toMatchObject({ conference: 1 });
  });

  it('registers an address once, without a key too', async () => {
    const conference = await test.addConference('race-address');
    const input = sampleInput(conference);
    const answers = await together(8, (index) => post(index, conference, input));
    expect(tally(answers)).toEqual({ '201': 8 });
    expect(await countRows(test.dataSource, 'registrations', conference.id)).toBe(1);
    expect(await countRows(test.dataSource, 'persons', conference.id)).toBe(1);
    expect(await countRows(test.dataSource, 'mails', conference.id)).toBe(2);
  });

  it('refuses a second body under a key, whichever came first', async () => {
    const conference = await test.addConference('race-bodies');
    const key = randomUUID();
    const answers = await together(10, (index) =>
      post(index, conference, sampleInput(conference), key),
    );
    expect(tally(answers)).toEqual({ '201': 1, '422 idempotency_key_reused': 9 });
    expect(await countRows(test.dataSource, 'registrations', conference.id)).toBe(1);
  });

  it('loses nothing that was acknowledged when connections die, and a retry does it once', async () => {
    const conference = await test.addConference('race-crash');
    const requests = Array.from({ length: 120 }, () => ({
      input: sampleInput(conference),
      key: randomUUID(),
    }));
    await setCapacity(test.dataSource, conference, { automatic: 1000 });
    const [holder, killer] = await Promise.all([connect(), connect()]);
    await holder.query('BEGIN');
    await holder.query('SELECT FROM conferences WHERE id = $1 FOR UPDATE', [conference.id]);
    const first = together(requests.length, (index) =>
      post(index, conference, requests[index]!.input, requests[index]!.key),
    );
    // One that is ending still waits for a moment: only the first time counts.
    const killed = new Set<number>();
    const kill = async () => {
      const { rows } = await killer.query<{ pid: number }>(
        `SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      for (const { pid } of rows) killed.add(pid);
      return killed.size;
    };
    await eventually(kill, (count) => count >= 40);
    await holder.query('COMMIT');
    await Promise.all([holder.end(), killer.end()]);
    const answers = await first;
    expect(tally(answers)).toEqual({ '201': expect.any(Number), '503 unavailable': killed.size });
    const acknowledged = requests.filter((_, index) => answers[index]!.status === 201);
    const rows = await test.dataSource.query<{ email: string }[]>(
      'SELECT email FROM registrations WHERE conference_id = $1',
      [conference.id],
    );
    const stored = new Set(rows.map(({ email }) => email));
    expect(acknowledged.filter(({ input }) => !stored.has(input.email))).toEqual([]);
    const again = await together(requests.length, (index) =>
      post(index + 1, conference, requests[index]!.input, requests[index]!.key),
    );
    expect(tally(again)).toEqual({ '201': 120 });
    expect(await counters(test.dataSource, conference.id)).toEqual({
      conference: 120,
      categories: 120,
      confirmed: 120,
    });
    expect(await countRows(test.dataSource, 'mails', conference.id)).toBe(120);
  });

  it('knows a key after a restart', async () => {
    const conference = await test.addConference('race-restart');
    const input = sampleInput(conference);
    const key = randomUUID();
    const first = await post(0, conference, input, key);
    await instances[1]!.close();
    instances[1] = await test.secondApp();
    await instances[1].listen(0, '127.0.0.1');
    expect(await post(1, conference, input, key)).toEqual(first);
    expect(await countRows(test.dataSource, 'registrations', conference.id)).toBe(1);
  });
});
