import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { addressKey, emailKey } from './limit-key.js';
import { Problem } from './problem.js';

/** Attempts per key within a number of seconds; documented in docs/security.md. */
export const RATE_LIMITS = {
  'sign-in-address': { points: 20, duration: 300 },
  'sign-in-pair': { points: 10, duration: 300 },
  'sign-in-account': { points: 200, duration: 300 },
  'register-address': { points: 60, duration: 600 },
  'register-email': { points: 10, duration: 600 },
  'own-page-address': { points: 120, duration: 300 },
  'attendee-writes': { points: 240, duration: 300 },
  'speaker-page-address': { points: 120, duration: 300 },
  'speaker-uploads': { points: 30, duration: 600 },
} as const;

export type RateLimitName = keyof typeof RATE_LIMITS;

/** What each limit counts by. */
const KEYS: Record<RateLimitName, (key: string) => string> = {
  'sign-in-address': addressKey,
  'sign-in-pair': (pair) => pair,
  'sign-in-account': emailKey,
  'register-address': addressKey,
  'register-email': emailKey,
  'own-page-address': addressKey,
  'attendee-writes': (registrationId) => registrationId,
  'speaker-page-address': addressKey,
  'speaker-uploads': addressKey,
};

/** Limits counted in PostgreSQL, so that every process agrees. */
@Injectable()
export class RateLimiter {
  private readonly limiters: Record<RateLimitName, RateLimiterPostgres>;

  constructor(@InjectDataSource() dataSource: DataSource) {
    const pool = (dataSource.driver as unknown as { master: unknown }).master;
    const limiter = (name: RateLimitName) =>
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        tableName: 'rate_limits',
        tableCreated: true,
        keyPrefix: name,
        ...RATE_LIMITS[name],
      });
    const names = Object.keys(RATE_LIMITS) as RateLimitName[];
    this.limiters = Object.fromEntries(names.map((name) => [name, limiter(name)])) as Record<
      RateLimitName,
      RateLimiterPostgres
    >;
  }

  /** Counts one attempt; throws `too_many_requests` with the seconds to wait when there were too many. */
  async consume(name: RateLimitName, key: string): Promise<void> {
    try {
      await this.limiters[name].consume(KEYS[name](key));
    } catch (refusal) {
      if (refusal instanceof Error) throw refusal;
      const wait = Math.ceil((refusal as RateLimiterRes).msBeforeNext / 1000);
      throw new Problem('too_many_requests', { seconds: Math.max(1, wait) });
    }
  }

  /** Forgets the attempts of a key, after a success. */
  async forget(name: RateLimitName, key: string): Promise<void> {
    await this.limiters[name].delete(KEYS[name](key));
  }
}
