import type { EntityManager } from 'typeorm';
import { insertMany } from '../database/columns.js';
import { AuditEntry } from './audit-entry.entity.js';

const INSERT = insertMany(AuditEntry, [
  'conferenceId',
  'accountId',
  'actor',
  'action',
  'entity',
  'entityId',
  'before',
  'after',
]);

/** Many entries at once: readers of the programme are told once for each statement. */
export async function insertAuditEntries(
  manager: EntityManager,
  entries: readonly Omit<AuditEntry, 'id' | 'at'>[],
): Promise<void> {
  await manager.query(INSERT, [JSON.stringify(entries)]);
}
