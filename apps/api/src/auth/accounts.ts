import { randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Role } from '#shared/auth/permissions';
import { type Actor, recordAudit } from '../audit/record-audit.js';
import { Account } from './account.entity.js';
import { Membership } from './membership.entity.js';
import { hashPassword } from './passwords.js';
import { Session } from './session.entity.js';

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
  const { identifiers } = await manager
    .createQueryBuilder()
    .insert()
    .into(Account)
    .values({ email: account.email, name: account.name, passwordHash, disabledAt: null })
    .orUpdate(['password_hash', 'disabled_at'], ['email'])
    .execute();
  const { id } = identifiers[0] as Pick<Account, 'id'>;
  await manager.delete(Session, { accountId: id });
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
  await manager.upsert(Membership, { accountId, conferenceId, role }, [
    'accountId',
    'conferenceId',
  ]);
  await recordAudit(manager, actor, {
    conferenceId,
    action: 'team.set-role',
    entity: 'account',
    entityId: accountId,
    after: { role },
  });
}
