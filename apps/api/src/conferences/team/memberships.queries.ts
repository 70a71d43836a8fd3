import { Account } from '../../auth/account.entity.js';
import type { Memberships } from '../../auth/memberships.js';
import { Session } from '../../auth/session.entity.js';
import { LIVES } from '../../auth/sessions.queries.js';
import { columns } from '../../database/columns.js';
import { Conference } from '../conference.entity.js';

export const findCaller: Memberships['caller'] = async (source, tokenHash, conference) => {
  const [found] = await source.query(
    `SELECT ${columns(Session, 's', ['accountId'])}, ${columns(Account, 'a', ['name'])},
            c.id AS "conferenceId", c.slug AS "conferenceSlug", ${columns(Conference, 'c', ['timeZone'])}, m.role
     FROM sessions s
     JOIN accounts a ON a.id = s.account_id AND a.disabled_at IS NULL
     LEFT JOIN conferences c ON c.slug = $2 OR c.id::text = $2
     LEFT JOIN memberships m ON m.account_id = a.id AND m.conference_id = c.id
     WHERE s.token_hash = $1 AND ${LIVES}`,
    [tokenHash, conference ?? null],
  );
  return found;
};

export const findMemberships: Memberships['of'] = (source, accountId) =>
  source.query(
    `SELECT c.id, c.slug, c.name, m.role FROM memberships m JOIN conferences c ON c.id = m.conference_id
     WHERE m.account_id = $1 ORDER BY c.start_date DESC, c.slug`,
    [accountId],
  );
