import type { DataSource } from 'typeorm';
import type { AuditQuery, AuditView } from '#shared/audit';
import type { Page } from '#shared/page';
import { columns } from '../database/columns.js';
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

const FILTER = `a.conference_id = $1 AND ($2::text IS NULL OR a.entity = $2)
  AND ($3::text IS NULL OR a.entity_id = $3)
  AND ($4::text IS NULL OR strpos(lower(a.actor || ' ' || a.action), lower($4)) > 0)`;

/** What was done in a conference, newest first. */
export async function listAudit(
  source: DataSource,
  conferenceId: string,
  { page, pageSize, entity, entityId, q }: AuditQuery,
): Promise<Page<AuditView>> {
  const filter = [conferenceId, entity ?? null, entityId ?? null, q ?? null];
  const items = await source.query<AuditView[]>(
    `SELECT ${COLUMNS} FROM audit_entries a WHERE ${FILTER} ORDER BY a.id DESC LIMIT $5 OFFSET $6`,
    [...filter, pageSize, (page - 1) * pageSize],
  );
  const [{ total } = { total: 0 }] = await source.query<{ total: number }[]>(
    `SELECT count(*)::int AS total FROM audit_entries a WHERE ${FILTER}`,
    filter,
  );
  return { items, total, page, pageSize };
}
