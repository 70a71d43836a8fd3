import type { DataSource } from 'typeorm';
import { OPERATOR } from '../audit/record-audit.js';
import { randomPassword, setPassword, setRole } from '../auth/accounts.js';
import { Account } from '../auth/account.entity.js';
import { holdAccounts } from '../auth/accounts.statement.js';
import { Conference } from '../conferences/conference.entity.js';
import { inTransaction } from '../database/transaction.js';

/** The first organiser's sign-in; the password exists nowhere else and is shown once. */
export interface FirstSignIn {
  email: string;
  password: string;
}

const FIRST_ORGANISER = { email: 'organiser@example.org', name: 'Organiser' };

/**
 * Makes the first account of an empty installation, owner of every conference that is there; undefined when there is
 * an account already. A start that was interrupted before has left all of it to the next one.
 */
export async function createFirstAccount(dataSource: DataSource): Promise<FirstSignIn | undefined> {
  return inTransaction(dataSource, async (manager) => {
    await holdAccounts(manager);
    if (await manager.createQueryBuilder(Account, 'account').getExists()) return undefined;
    const password = randomPassword();
    const accountId = await setPassword(manager, OPERATOR, { ...FIRST_ORGANISER, password });
    const conferences = await manager
      .createQueryBuilder(Conference, 'conference')
      .select('conference.id')
      .getMany();
    for (const { id } of conferences) {
      await setRole(manager, OPERATOR, { accountId, conferenceId: id, role: 'owner' });
    }
    return { email: FIRST_ORGANISER.email, password };
  });
}
