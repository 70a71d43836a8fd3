import type { DataSource, EntityManager } from 'typeorm';
import { textIn } from '#shared/languages';
import type { Page } from '#shared/page';
import type { PersonalField } from '#shared/registrations/personal-details';
import type { RegistrationQuery, RegistrationView } from '#shared/registrations/registrations';
import { isoWithOffset } from '#shared/zoned-time';
import { columns } from '../database/columns.js';
import { isFoundIn, searchPatterns } from '../database/search-sql.js';
import { Registration } from './registration.entity.js';
import { DETAILS, type StoredDetails } from './stored-details.js';

/** The conference whose registrations are read, and its time zone. */
export interface RegistrationScope {
  conferenceId: string;
  timeZone: string;
}

interface RegistrationRow
  extends StoredDetails, Omit<RegistrationView, PersonalField | 'createdAt' | 'decidedAt'> {
  createdAt: Date;
  decidedAt: Date | null;
}

const COLUMNS = [
  columns(Registration, 'r', ['id', 'reference', 'status', 'categoryId']),
  DETAILS,
  columns(Registration, 'r', ['noticeVersion', 'reason', 'createdAt', 'decidedAt', 'version']),
].join(', ');

const FROM = `FROM registrations r JOIN persons p ON p.id = r.person_id`;

/** Searched by what is said of the person, the address and the reference. */
const FILTER = `r.conference_id = $1 AND ($2::text IS NULL OR r.status = $2)
  AND ($3::uuid IS NULL OR r.category_id = $3)
  AND ${isFoundIn("(p.search || ' ' || r.search)", '$4')}`;

/** One page of a conference's registrations, newest first. */
export async function listRegistrations(
  dataSource: DataSource,
  scope: RegistrationScope,
  { page, pageSize, status, categoryId, q }: RegistrationQuery,
): Promise<Page<RegistrationView>> {
  const filter = [scope.conferenceId, status ?? null, categoryId ?? null, searchPatterns(q)];
  const [rows, [{ total }]] = await Promise.all([
    dataSource.query<RegistrationRow[]>(
      `SELECT ${COLUMNS} ${FROM} WHERE ${FILTER}
       ORDER BY r.created_at DESC, r.id LIMIT $5 OFFSET $6`,
      [...filter, pageSize, (page - 1) * pageSize],
    ),
    dataSource.query<[{ total: number }]>(
      `SELECT count(*)::int AS total ${FROM} WHERE ${FILTER}`,
      filter,
    ),
  ]);
  return { items: rows.map((row) => viewOf(row, scope.timeZone)), total, page, pageSize };
}

/**
 * One registration; with `lock` its row is held until the transaction ends. Foreign keys may still refer to it: a mail
 * to a known address is written by a statement that holds the counters, for which the holder of this lock may wait.
 */
export async function findRegistration(
  manager: EntityManager,
  scope: RegistrationScope,
  id: string,
  lock?: 'lock',
): Promise<RegistrationView | undefined> {
  const [row] = await manager.query<RegistrationRow[]>(
    `SELECT ${COLUMNS} ${FROM} WHERE r.conference_id = $1 AND r.id = $2
     ${lock ? 'FOR NO KEY UPDATE OF r' : ''}`,
    [scope.conferenceId, id],
  );
  return row && viewOf(row, scope.timeZone);
}

function viewOf(row: RegistrationRow, timeZone: string): RegistrationView {
  return {
    ...row,
    organisation: textIn(row.organisation, row.language),
    createdAt: isoWithOffset(row.createdAt, timeZone),
    decidedAt: row.decidedAt && isoWithOffset(row.decidedAt, timeZone),
  };
}
