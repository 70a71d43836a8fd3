import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.js';
import {
  countRows,
  eventually,
  type PostRegistration,
  postFromManyAddresses,
  sampleInput,
} from './sample-input.js';

describe('registering again and again', () => {
  let test: TestApp;
  let post: PostRegistration;
  beforeAll(async () => {
    test = await createTestApp({ TRUST_PROXY: 'on' });
    post = postFromManyAddresses(test);
  });
  afterAll(() => test.close());

  it('does the work of a repeated request once', async () => {
    const conference = await test.addConference('repeat');
    const input = sampleInput(conference);
    const key = { 'Idempotency-Key': randomUUID() };
    const first = await post(conference, input, key).expect(201);
    const reordered = Object.fromEntries(Object.entries(input).toReversed());
    const again = await post(conference, reordered, key).expect(201);
    expect(again.body).toEqual(first.body);
    expect(await countRows(test.dataSource, 'mails', conference.id)).toBe(1);
    const { body } = await post(conference, { ...input, nation: 'DE' }, key).expect(422);
    expect(body.code).toBe('idempotency_key_reused');
    const other = await test.addConference('repeat-other');
    const elsewhere = { ...sampleInput(other), email: input.email };
    await post(other, elsewhere, key).expect(201);
    await post(conference, input, { 'Idempotency-Key': 'two words' }).expect(400);
  });

  it('gives the answer of the first time even when registration has closed since', async () => {
    const conference = await test.addConference('repeat-closed');
    const input = sampleInput(conference);
    const key = { 'Idempotency-Key': randomUUID() };
    const first = await post(conference, input, key).expect(201);
    await test.dataSource.query('UPDATE conferences SET registration_open = false WHERE id = $1', [
      conference.id,
    ]);
    expect((await post(conference, input, key).expect(201)).body).toEqual(first.body);
    await post(conference, input).expect(409);
  });

  it('stops one address, and one e-mail address, that try too often', async () => {
    const conference = await test.addConference('limits');
    const from = { 'X-Forwarded-For': '192.0.2.1' };
    const statuses: number[] = [];
    for (let time = 0; time < 61; time += 1) {
      const answer = await post(conference, sampleInput(conference), from);
      statuses.push(answer.status);
    }
    expect(new Set(statuses.slice(0, 60))).toEqual(new Set([201]));
    expect(statuses[60]).toBe(429);
    const same = sampleInput(conference);
    const emailStatuses = [];
    for (let time = 0; time < 40; time += 1) {
      emailStatuses.push((await post(conference, same)).status);
    }
    expect(emailStatuses[0]).toBe(201);
    expect(emailStatuses.at(-1)).toBe(429);
  });

  it('forgets idempotency keys after seven days', async () => {
    const conference = await test.addConference('old-keys');
    const key = randomUUID();
    await post(conference, sampleInput(conference), { 'Idempotency-Key': key }).expect(201);
    await post(conference, sampleInput(conference), { 'Idempotency-Key': randomUUID() }).expect(
      201,
    );
    await test.dataSource.query(
      `UPDATE idempotency_keys SET created_at = now() - interval '8 days' WHERE key = $1`,
      [key],
    );
    await test.dataSource.query(`SELECT graphile_worker.add_job('remove-idempotency-keys')`);
    await eventually(
      () => countRows(test.dataSource, 'idempotency_keys', conference.id),
      (count) => count === 1,
    );
  });
});
