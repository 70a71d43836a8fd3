import { randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Role } from '#shared/auth/permissions';
import { type Actor, recordAudit } from '../audit/record-audit.js';
import { hashPassword } from './passwords.js';

/** Without the letters and digits that people confuse. */
const PASSWORD_ALPHABET = 'abcdefghijkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY3479';
const PASSWORD_LENGTH = 20;

/** A random password of 112 bits that can be read out. */
export function randomPassword(): string {
  const letters = Array.from(
    { length: PASSWORD_LENGTH },
    () => PASSWORD_ALPHABET[randomInt(PASSWORD_ALPHABET.length)],
  );
  return letters.join('').replace(/(.{5})(?=.)/g, '$1-');
}

/** Makes an account, or gives an existing one a new password and ends its sessions; returns its id. */
export async function setPassword(
  manager: EntityManager,
  actor: Actor,
  account: { email: string; name: string; password: string },
): Promise<string> {
  const passwordHash = await hashPassword(account.password);
  const [row] = await manager.query<{ id: string }[]>(
    `INSERT INTO accounts (email, name, password_hash) VALUES ($1, $2, $3)
     ON CONFLICT (email) DO UPDATE SET password_hash = excluded.password_hash, disabled_at = NULL
     RETURNING id`,
    [account.email, account.name, passwordHash],
  );
  const id = row!.id;
  await manager.query('DELETE FROM sessions WHERE account_id = $1', [id]);
  await recordAudit(manager, actor, {
    conferenceId: null,
    action: 'account.set-password',
    entity: 'account',
    entityId: id,
    after: { email: account.email },
  });
  return id;
}

/** Gives an account its role in a conference. */
export async function setRole(
  manager: EntityManager,
  actor: Actor,
  membership: { accountId: string; conferenceId: string; role: Role },
): Promise<void> {
  const { accountId, conferenceId, role } = membership;
  await manager.query(
    `INSERT INTO memberships (account_id, conference_id, role) VALUES ($1, $2, $3)
     ON CONFLICT (account_id, conference_id) DO UPDATE SET role = excluded.role`,
    [accountId, conferenceId, role],
  );
  await recordAudit(manager, actor, {
    conferenceId,
    action: 'team.set-role',
    entity: 'account',
    entityId: accountId,
    after: { role },
  });
}
