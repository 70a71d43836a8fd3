import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, IsNull } from 'typeorm';
import { type Permission, permissionsOf, roleMay } from '#shared/auth/permissions';
import type { SessionView, SignInInput } from '#shared/auth/session';
import { recordAudit } from '../audit/record-audit.js';
import type { Settings } from '../config/settings.js';
import { SETTINGS } from '../config/settings.module.js';
import { inTransaction, notify } from '../database/transaction.js';
import { pairKey } from '../http/limit-key.js';
import { Problem } from '../http/problem.js';
import { RateLimiter } from '../http/rate-limit.js';
import { Account } from './account.entity.js';
import { type Caller, Memberships } from './memberships.js';
import { verifyPassword } from './passwords.js';
import { Session } from './session.entity.js';
import { findRoles } from './sessions.queries.js';

/** A session ends in any case after a week. */
const ABSOLUTE_DAYS = 7;

/** Told to every process when somebody signs out. */
export const SESSIONS_CHANNEL = 'apogee_sessions';

/** A session in one conference. */
export interface SignedInReader {
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
    private readonly memberships: Memberships,
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
    const account = await this.dataSource.manager.findOne(Account, {
      where: { email: input.email, disabledAt: IsNull() },
      select: { id: true, name: true, passwordHash: true },
    });
    if (!(await verifyPassword(account?.passwordHash, input.password)) || !account) {
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
      await manager
        .createQueryBuilder()
        .delete()
        .from(Session)
        .where('expires_at < now()')
        .execute();
      await manager.insert(Session, {
        tokenHash: hashOf(token),
        accountId: account.id,
        expiresAt: () => `now() + interval '${ABSOLUTE_DAYS} days'`,
      });
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
      const session = await manager.findOneBy(Session, { tokenHash: hashOf(token) });
      if (!session) return;
      const { id, name } = await manager.findOneByOrFail(Account, { id: session.accountId });
      const { affected } = await manager.delete(Session, { tokenHash: session.tokenHash });
      if (!affected) return;
      await recordAudit(
        manager,
        { accountId: id, name },
        { conferenceId: null, action: 'session.close', entity: 'account', entityId: id },
      );
      await notify(manager, SESSIONS_CHANNEL);
    });
  }

  /** The account of a live session and its role in the named conference, in one statement. */
  async caller(token: string, conference: string | undefined): Promise<Caller | undefined> {
    const found = await this.memberships.caller(this.dataSource, hashOf(token), conference);
    if (found) await this.touch(token);
    return found;
  }

  /** Whether each session lives and its account still has the permission, in one statement; keeps none alive. */
  async stillMay(readers: readonly SignedInReader[], permission: Permission): Promise<boolean[]> {
    const roles = await findRoles(
      this.dataSource,
      readers.map(({ token, conferenceId }) => ({ tokenHash: hashOf(token), conferenceId })),
    );
    return roles.map((role) => role !== null && roleMay(role, permission));
  }

  /** At most one write a minute keeps a session in use alive. */
  private async touch(token: string): Promise<void> {
    await this.dataSource.manager
      .createQueryBuilder()
      .update(Session)
      .set({ lastSeenAt: () => 'now()' })
      .where(`token_hash = :hash AND last_seen_at < now() - interval '1 minute'`, {
        hash: hashOf(token),
      })
      .execute();
  }

  async view(accountId: string): Promise<SessionView> {
    const account = await this.dataSource.manager.findOne(Account, {
      where: { id: accountId },
      select: { id: true, email: true, name: true, language: true },
    });
    if (!account) throw new Problem('not_signed_in');
    const conferences = await this.memberships.of(this.dataSource, accountId);
    const withPermissions = conferences.map((conference) => ({
      ...conference,
      permissions: [...permissionsOf(conference.role)] as Permission[],
    }));
    const { id, email, name, language } = account;
    return { account: { id, email, name, language }, conferences: withPermissions };
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
