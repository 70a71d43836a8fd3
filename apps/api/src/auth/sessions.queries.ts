import type { DataSource } from 'typeorm';
import type { Role } from '#shared/auth/permissions';

/** A session ends after this many hours without a request. */
const IDLE_HOURS = 12;

/** What is so of a session `s` that lives. */
export const LIVES = `s.expires_at > now() AND s.last_seen_at > now() - interval '${IDLE_HOURS} hours'`;

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
