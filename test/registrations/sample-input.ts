import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { RegistrationInput } from '#shared/registrations/registrations';
import type { TestApp, TestConference } from '../support/app.js';

/** What somebody with an address of their own sends. */
export function sampleInput(
  conference: TestConference,
  changes: Partial<RegistrationInput> = {},
): RegistrationInput {
  return {
    categoryId: conference.categories.automatic,
    nation: 'FR',
    organisation: 'Sample Organisation 4',
    rankOrTitle: 'Colonel',
    givenName: 'Sample',
    familyName: 'Attendee 17',
    email: `attendee-${randomBytes(6).toString('hex')}@example.org`,
    language: 'en',
    consent: true,
    noticeVersion: 1,
    ...changes,
  };
}

export interface Counters {
  conference: number;
  categories: number;
  confirmed: number;
}

/** What the counters say beside what is true. */
export async function counters(dataSource: DataSource, conferenceId: string): Promise<Counters> {
  const [row] = await dataSource.query<Counters[]>(
    `SELECT (SELECT taken FROM conferences WHERE id = $1) AS conference,
            (SELECT sum(taken)::int FROM categories WHERE conference_id = $1) AS categories,
            (SELECT count(*)::int FROM registrations
             WHERE conference_id = $1 AND status = 'confirmed') AS confirmed`,
    [conferenceId],
  );
  return row!;
}

/** Number of rows of a table that belong to a conference. */
export async function countRows(
  dataSource: DataSource,
  table: 'registrations' | 'persons' | 'mails' | 'personal_feeds' | 'idempotency_keys',
  conferenceId: string,
): Promise<number> {
  const [row] = await dataSource.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM ${table} WHERE conference_id = $1`,
    [conferenceId],
  );
  return row!.count;
}

export async function setCapacity(
  dataSource: DataSource,
  conference: TestConference,
  places: { conference?: number; automatic?: number; manual?: number },
): Promise<void> {
  const { categories } = conference;
  const set = (table: string, id: string, capacity: number | undefined) =>
    capacity === undefined
      ? Promise.resolve()
      : dataSource.query(`UPDATE ${table} SET capacity = $2 WHERE id = $1`, [id, capacity]);
  await set('conferences', conference.id, places.conference);
  await set('categories', categories.automatic, places.automatic);
  await set('categories', categories.manual, places.manual);
}

/** Waits until something is so; fails with what was seen last. */
export async function eventually<Seen>(
  look: () => Promise<Seen>,
  isSo: (seen: Seen) => boolean,
  milliseconds = 10_000,
): Promise<Seen> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const seen = await look();
    if (isSo(seen)) return seen;
    if (Date.now() > deadline) throw new Error(`it did not happen: ${JSON.stringify(seen)}`);
    await pause(25);
  }
}

export type PostRegistration = (
  conference: TestConference,
  body: object,
  headers?: Record<string, string>,
) => ReturnType<TestApp['http']['post']>;

/** Registers through HTTP, each time from an address of its own, so that the rate limit stays out of the way. */
export function postFromManyAddresses(test: TestApp): PostRegistration {
  let caller = 0;
  return (conference, body, headers = {}) =>
    test.http
      .post(`/api/v1/conferences/${conference.slug}/registrations`)
      .set({ 'X-Forwarded-For': `10.0.${(caller += 1) >> 8}.${caller & 255}`, ...headers })
      .send(body);
}
