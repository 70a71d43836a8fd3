import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DecisionsService } from '../../apps/api/src/registrations/decisions.service.js';
import { OwnPageService } from '../../apps/api/src/registrations/own-page.service.js';
import { RegistrationsService } from '../../apps/api/src/registrations/registrations.service.js';
import { deriveSecret } from '../../apps/api/src/config/secrets.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { sampleInput, setCapacity } from './sample-input.js';

/** Refusals that belong to the game; anything else is a fault. */
const REFUSALS = new Set([
  'category_full',
  'conference_full',
  'wrong_status',
  'stale_version',
  'not_found',
]);

type Act = { kind: 'register' | 'confirm' | 'decline' | 'cancel'; who: number; manual: boolean };

const act = fc.record<Act>({
  kind: fc.constantFrom('register', 'confirm', 'decline', 'cancel'),
  who: fc.nat(11),
  manual: fc.boolean(),
});

describe('the counters of places', () => {
  let test: TestApp;
  let rounds = 0;
  beforeAll(async () => {
    test = await createTestApp();
  });
  afterAll(() => test.close());

  it('equal the confirmed registrations and stay within the capacity, whatever happens at once', async () => {
    const registrations = test.app.get(RegistrationsService);
    const decisions = test.app.get(DecisionsService);
    const pages = test.app.get(OwnPageService);
    const actor = { accountId: null, name: 'test' };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(act, { minLength: 4, maxLength: 16 }), { minLength: 2, maxLength: 4 }),
        async (waves) => {
          rounds += 1;
          const conference = await test.addConference(`counters-${rounds}`);
          await setCapacity(test.dataSource, conference, {
            conference: 5,
            automatic: 3,
            manual: 4,
          });
          const scope = { conferenceId: conference.id, timeZone: 'Europe/Paris' };
          const emails = Array.from({ length: 12 }, (_, n) => `who-${n}-${rounds}@example.org`);

          const current = async (email: string) => {
            const [row] = await test.dataSource.query<{ id: string; version: number }[]>(
              `SELECT id, version FROM registrations WHERE email = $1 AND status <> 'cancelled'`,
              [email],
            );
            return row;
          };
          const play = async ({ kind, who, manual }: Act): Promise<void> => {
            const email = emails[who]!;
            if (kind === 'register') {
              const categoryId = conference.categories[manual ? 'manual' : 'automatic'];
              const input = sampleInput(conference, { email, categoryId });
              const ip = `${email}-${Math.random()}`;
              await registrations.register(conference.id, input, { ip });
              return;
            }
            const found = await current(email);
            if (!found) return;
            if (kind === 'cancel') {
              await pages.cancel(deriveSecret(test.settings.appSecret, 'page', found.id));
            } else {
              const input = { decision: kind, version: found.version };
              await decisions.decide(scope, actor, found.id, input);
            }
          };
          for (const wave of waves) {
            const results = await Promise.allSettled(wave.map(play));
            for (const result of results) {
              if (result.status === 'rejected' && !REFUSALS.has(codeOf(result.reason))) {
                throw result.reason;
              }
            }
            const wrong = await test.dataSource.query(
              `SELECT k.key, k.taken, k.capacity, count(r.id)::int AS confirmed
               FROM categories k LEFT JOIN registrations r
                 ON r.category_id = k.id AND r.status = 'confirmed'
               WHERE k.conference_id = $1 GROUP BY k.id
               HAVING k.taken <> count(r.id) OR k.taken > k.capacity
               UNION ALL
               SELECT 'conference', c.taken, c.capacity, count(r.id)::int
               FROM conferences c LEFT JOIN registrations r
                 ON r.conference_id = c.id AND r.status = 'confirmed'
               WHERE c.id = $1 GROUP BY c.id
               HAVING c.taken <> count(r.id) OR c.taken > c.capacity`,
              [conference.id],
            );
            expect(wrong).toEqual([]);
          }
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
    const [{ deadlocks }] = await test.dataSource.query(
      'SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()',
    );
    expect(deadlocks).toBe(0);
  }, 120_000);
});

function codeOf(error: unknown): string {
  const { code, driverError, constraint } = error as {
    code?: string;
    constraint?: string;
    driverError?: { constraint?: string };
  };
  return constraint ?? driverError?.constraint ?? code ?? '';
}
