import type { DataSource } from 'typeorm';
import type { Role } from '#shared/auth/permissions';
import type { Localised } from '#shared/languages';

/** A session ends after this many hours without a request. */
const IDLE_HOURS = 12;

const LIVES = `s.expires_at > now() AND s.last_seen_at > now() - interval '${IDLE_HOURS} hours'`;

/** What the guard needs to know about a caller, from one query. */
export interface Caller {
  accountId: string;
  name: string;
  conferenceId: string | null;
  conferenceSlug: string | null;
  timeZone: string | null;
  role: Role | null;
}

/** The account of a live session and its role in the named conference, in one statement. */
export async function findCaller(
  source: DataSource,
  tokenHash: Buffer,
  conference: string | undefined,
): Promise<Caller | undefined> {
  const [found] = await source.query<Caller[]>(
    `SELECT a.id AS "accountId", a.name, c.id AS "conferenceId", c.slug AS "conferenceSlug",
            c.time_zone AS "timeZone", m.role
     FROM sessions s
     JOIN accounts a ON a.id = s.account_id AND a.disabled_at IS NULL
     LEFT JOIN conferences c ON c.slug = $2 OR c.id::text = $2
     LEFT JOIN memberships m ON m.account_id = a.id AND m.conference_id = c.id
     WHERE s.token_hash = $1 AND ${LIVES}`,
    [tokenHash, conference ?? null],
  );
  return found;
}

/** The role of each live session in its conference, in one statement; keeps none alive. */
export async function findRoles(
  source: DataSource,
  readers: readonly { tokenHash: Buffer; conferenceId: string }[],
): Promise<(Role | null)[]> {
  const rows = await source.query<{ role: Role | null }[]>(
    `SELECT m.role FROM unnest($1::bytea[], $2::uuid[]) WITH ORDINALITY AS asked (hash, conference, position)
     LEFT JOIN sessions s ON s.token_hash = asked.hash AND ${LIVES}
     LEFT JOIN accounts a ON a.id = s.account_id AND a.disabled_at IS NULL
     LEFT JOIN memberships m ON m.account_id = a.id AND m.conference_id = asked.conference
     ORDER BY asked.position`,
    [readers.map(({ tokenHash }) => tokenHash), readers.map(({ conferenceId }) => conferenceId)],
  );
  return rows.map(({ role }) => role);
}

/** The conferences of an account and its role in each, newest first. */
export function findMemberships(
  source: DataSource,
  accountId: string,
): Promise<{ id: string; slug: string; name: Localised; role: Role }[]> {
  return source.query(
    `SELECT c.id, c.slug, c.name, m.role FROM memberships m JOIN conferences c ON c.id = m.conference_id
     WHERE m.account_id = $1 ORDER BY c.start_date DESC, c.slug`,
    [accountId],
  );
}
