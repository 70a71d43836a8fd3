import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { type Permission, permissionsOf, type Role, roleMay } from '#shared/auth/permissions';
import type { SessionView, SignInInput } from '#shared/auth/session';
import type { Language, Localised } from '#shared/languages';
import { recordAudit } from '../audit/record-audit.js';
import type { Settings } from '../config/settings.js';
import { SETTINGS } from '../config/settings.module.js';
import { inTransaction } from '../database/transaction.js';
import { pairKey } from '../http/limit-key.js';
import { Problem } from '../http/problem.js';
import { RateLimiter } from '../http/rate-limit.js';
import { verifyPassword } from './passwords.js';

/** A session ends after this many hours without a request, and in any case after a week. */
const IDLE_HOURS = 12;
const ABSOLUTE_DAYS = 7;

/** What the guard needs to know about a caller, from one query. */
export interface Caller {
  accountId: string;
  name: string;
  conferenceId: string | null;
  conferenceSlug: string | null;
  timeZone: string | null;
  role: Role | null;
}

/** Told to every process when somebody signs out. */
export const SESSIONS_CHANNEL = 'apogee_sessions';

/** A session in one conference. */
export interface Membership {
  token: string;
  conferenceId: string;
}

@Injectable()
export class SessionsService {
  private readonly logger = new Logger('Access');

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly rateLimiter: RateLimiter,
  ) {}

  /** `__Host-` needs https, so plain http (a first look on localhost) uses a name without it. */
  get cookieName(): string {
    return this.isSecure ? '__Host-apogee_session' : 'apogee_session';
  }

  get isSecure(): boolean {
    return this.settings.publicUrl.startsWith('https:');
  }

  /** Checks the password and opens a new session; the answer is its secret token. */
  async signIn(input: SignInInput, address: string): Promise<{ token: string; accountId: string }> {
    const pair = pairKey(input.email, address);
    await this.rateLimiter.consume('sign-in-address', address);
    await this.rateLimiter.consume('sign-in-pair', pair);
    await this.rateLimiter.consume('sign-in-account', input.email);
    const [account] = await this.dataSource.query<
      { id: string; name: string; password_hash: string }[]
    >('SELECT id, name, password_hash FROM accounts WHERE email = $1 AND disabled_at IS NULL', [
      input.email,
    ]);
    if (!(await verifyPassword(account?.password_hash, input.password)) || !account) {
      this.logger.warn({ event: 'sign-in refused', email: input.email, address });
      throw new Problem('wrong_credentials');
    }
    await this.rateLimiter.forget('sign-in-pair', pair);
    this.logger.log({ event: 'signed in', account: account.id, address });
    return { token: await this.open(account), accountId: account.id };
  }

  /** Opens a session for somebody who has proven who they are; the answer is its secret token. */
  async open(account: { id: string; name: string }): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await inTransaction(this.dataSource, async (manager) => {
      await manager.query('DELETE FROM sessions WHERE expires_at < now()');
      await manager.query(
        `INSERT INTO sessions (token_hash, account_id, expires_at) VALUES ($1, $2, now() + make_interval(days => $3))`,
        [hashOf(token), account.id, ABSOLUTE_DAYS],
      );
      await recordAudit(
        manager,
        { accountId: account.id, name: account.name },
        {
          conferenceId: null,
          action: 'session.open',
          entity: 'account',
          entityId: account.id,
        },
      );
    });
    return token;
  }

  async signOut(token: string): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const [ended] = await manager.query<{ account_id: string; name: string }[][]>(
        `DELETE FROM sessions USING accounts WHERE token_hash = $1 AND accounts.id = account_id
         RETURNING account_id, name`,
        [hashOf(token)],
      );
      const session = ended?.[0];
      if (!session) return;
      await recordAudit(
        manager,
        { accountId: session.account_id, name: session.name },
        {
          conferenceId: null,
          action: 'session.close',
          entity: 'account',
          entityId: session.account_id,
        },
      );
      await manager.query(`SELECT pg_notify($1, '')`, [SESSIONS_CHANNEL]);
    });
  }

  /** The account of a live session and its role in the named conference, in one statement. */
  async caller(token: string, conference: string | undefined): Promise<Caller | undefined> {
    const [found] = await this.dataSource.query<Caller[]>(
      `SELECT a.id AS "accountId", a.name, c.id AS "conferenceId", c.slug AS "conferenceSlug",
              c.time_zone AS "timeZone", m.role
       FROM sessions s
       JOIN accounts a ON a.id = s.account_id AND a.disabled_at IS NULL
       LEFT JOIN conferences c ON c.slug = $2 OR c.id::text = $2
       LEFT JOIN memberships m ON m.account_id = a.id AND m.conference_id = c.id
       WHERE s.token_hash = $1 AND s.expires_at > now()
         AND s.last_seen_at > now() - make_interval(hours => $3)`,
      [hashOf(token), conference ?? null, IDLE_HOURS],
    );
    if (found) await this.touch(token);
    return found;
  }

  /** Whether each session lives and its account still has the permission, in one statement; keeps none alive. */
  async stillMay(members: readonly Membership[], permission: Permission): Promise<boolean[]> {
    const rows = await this.dataSource.query<{ role: Role | null }[]>(
      `SELECT m.role FROM unnest($1::bytea[], $2::uuid[]) WITH ORDINALITY AS asked (hash, conference, position)
       LEFT JOIN sessions s ON s.token_hash = asked.hash AND s.expires_at > now()
         AND s.last_seen_at > now() - make_interval(hours => $3)
       LEFT JOIN accounts a ON a.id = s.account_id AND a.disabled_at IS NULL
       LEFT JOIN memberships m ON m.account_id = a.id AND m.conference_id = asked.conference
       ORDER BY asked.position`,
      [
        members.map(({ token }) => hashOf(token)),
        members.map(({ conferenceId }) => conferenceId),
        IDLE_HOURS,
      ],
    );
    return rows.map(({ role }) => role !== null && roleMay(role, permission));
  }

  /** At most one write a minute keeps a session in use alive. */
  private async touch(token: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE sessions SET last_seen_at = now()
       WHERE token_hash = $1 AND last_seen_at < now() - interval '1 minute'`,
      [hashOf(token)],
    );
  }

  async view(accountId: string): Promise<SessionView> {
    const [account] = await this.dataSource.query<
      { id: string; email: string; name: string; language: Language }[]
    >('SELECT id, email, name, language FROM accounts WHERE id = $1', [accountId]);
    if (!account) throw new Problem('not_signed_in');
    const conferences = await this.dataSource.query<
      { id: string; slug: string; name: Localised; role: Role }[]
    >(
      `SELECT c.id, c.slug, c.name, m.role FROM memberships m JOIN conferences c ON c.id = m.conference_id
       WHERE m.account_id = $1 ORDER BY c.start_date DESC, c.slug`,
      [accountId],
    );
    const withPermissions = conferences.map((conference) => ({
      ...conference,
      permissions: [...permissionsOf(conference.role)] as Permission[],
    }));
    return { account, conferences: withPermissions };
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
