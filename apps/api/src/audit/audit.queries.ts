import type { DataSource } from 'typeorm';
import type { AuditQuery, AuditView } from '#shared/audit';
import type { Page } from '#shared/page';
import { columns } from '../database/columns.js';
import { pageOf } from '../database/page.js';
import { AuditEntry } from './audit-entry.entity.js';

const COLUMNS = columns(AuditEntry, 'a', [
  'id',
  'actor',
  'action',
  'entity',
  'entityId',
  'before',
  'after',
  'at',
]);

const FROM = `FROM audit_entries a WHERE a.conference_id = $1 AND ($2::text IS NULL OR a.entity = $2)
  AND ($3::text IS NULL OR a.entity_id = $3)
  AND ($4::text IS NULL OR strpos(lower(a.actor || ' ' || a.action), lower($4)) > 0)`;

/** What was done in a conference, newest first. */
export async function listAudit(
  source: DataSource,
  conferenceId: string,
  query: AuditQuery,
): Promise<Page<AuditView>> {
  const values = [conferenceId, query.entity ?? null, query.entityId ?? null, query.q ?? null];
  return pageOf(source, { select: COLUMNS, from: FROM, order: 'a.id DESC' }, values, query);
}
