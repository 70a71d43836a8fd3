import type { EntityManager } from 'typeorm';

/** Lets nobody else add an account until the end of the transaction. */
export async function holdAccounts(manager: EntityManager): Promise<void> {
  await manager.query('LOCK TABLE accounts IN SHARE ROW EXCLUSIVE MODE');
}
