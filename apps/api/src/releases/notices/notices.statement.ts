import type { EntityManager } from 'typeorm';
import type { Settings } from '../../config/settings.js';
import type { MailKind } from '#shared/mail/mails';
import { firstStatus, SEND_ATTEMPTS, SEND_MAIL } from '../../mail/queue-mail.js';
import type { PreparedNotices } from './notices.queries.js';

const KIND: MailKind = 'programme-changes';

/**
 * Who is told what, as common table expressions over $1 (conference), $2 (changes for attendees), $3 (news for
 * speakers), $4 (facts of every message). The preview and the sending are made from these same lines.
 *
 * Attendees: confirmed, and keeping or seated in a changed panel (`heard` has a row for exactly those). Speakers: those
 * who have not declined and have an address; at the address they registered with, where they are attendees too. One
 * message for an address; a panel that concerns somebody twice is told once, as to a speaker.
 */
export const DIGESTS = `
  told AS (
    SELECT * FROM jsonb_to_recordset($2)
      AS t("panelId" uuid, since integer, sequence integer, "at" text, change jsonb)
  ), news AS (
    SELECT * FROM jsonb_to_recordset($3) AS n("speakerId" uuid, "panelId" uuid, "at" text, change jsonb)
  ), attending AS (
    SELECT r.email::text AS address, r.id AS registration_id, NULL::uuid AS speaker_id, h.panel_id, t."at",
      t.change || jsonb_build_object('invitation', CASE
        WHEN t.change->>'kind' = 'cancelled' AND h.invited_sequence IS NULL THEN NULL
        WHEN t.change->>'kind' = 'cancelled'
          THEN jsonb_build_object('method', 'CANCEL', 'sequence', t.sequence)
        WHEN h.invited_sequence IS NOT NULL OR s.panel_id IS NOT NULL
          THEN jsonb_build_object('method', 'REQUEST', 'sequence', t.sequence) END) AS change
    FROM told t
    JOIN heard h ON h.conference_id = $1 AND h.panel_id = t."panelId" AND h.release_number = t.since
      AND h.registration_id IS NOT NULL
    JOIN registrations r ON r.id = h.registration_id AND r.status = 'confirmed'
    LEFT JOIN seats s ON s.registration_id = h.registration_id AND s.panel_id = h.panel_id
  ), speaking AS (
    SELECT coalesce(own.email, p.email)::text AS address, own.id AS registration_id, s.id AS speaker_id,
      n."panelId" AS panel_id, n."at", n.change
    FROM news n
    JOIN speakers s ON s.conference_id = $1 AND s.id = n."speakerId" AND s.state <> 'declined'
    JOIN persons p ON p.id = s.person_id
    LEFT JOIN LATERAL (
      SELECT r.id, r.email FROM registrations r
      WHERE r.conference_id = $1 AND r.status = 'confirmed' AND (r.person_id = p.id OR r.email = p.email)
      ORDER BY r.email = p.email DESC NULLS LAST LIMIT 1
    ) own ON true
    WHERE coalesce(own.email, p.email) <> ''
  ), entries AS (
    SELECT lower(address) AS key, min(address) AS address, panel_id, min("at") AS "at",
      (array_agg(change ORDER BY speaker_id))[1] AS change,
      (array_agg(registration_id) FILTER (WHERE registration_id IS NOT NULL))[1] AS registration_id,
      (array_agg(speaker_id ORDER BY speaker_id))[1] AS speaker_id, count(speaker_id) AS speakers,
      bool_or(speaker_id IS NULL) AS attends
    FROM (SELECT * FROM attending UNION ALL SELECT * FROM speaking) AS every
    GROUP BY lower(address), panel_id
  ), digests AS (
    SELECT key, min(address) AS address, jsonb_agg(change ORDER BY "at", panel_id) AS changes,
      (array_agg(registration_id) FILTER (WHERE registration_id IS NOT NULL))[1] AS registration_id,
      (array_agg(speaker_id ORDER BY speaker_id))[1] AS speaker_id,
      count(DISTINCT speaker_id) = 1 AND max(speakers) = 1 AS is_one_speaker, bool_or(attends) AS attends
    FROM entries GROUP BY key
  ), messages AS (
    SELECT d.key, d.address, d.registration_id, d.speaker_id, r.reference,
      coalesce(r.language, p.language, c.languages[1]) AS language,
      $4::jsonb || jsonb_build_object(
        'rankOrTitle', coalesce(n.rank_or_title, ''), 'givenName', coalesce(n.given_name, ''),
        'familyName', coalesce(n.family_name, ''), 'speaks', d.speaker_id IS NOT NULL,
        'attends', d.attends, 'changes', d.changes) AS data
    FROM digests d
    JOIN conferences c ON c.id = $1
    LEFT JOIN registrations r ON r.id = d.registration_id
    LEFT JOIN speakers s ON s.id = d.speaker_id
    LEFT JOIN persons p ON p.id = s.person_id
    LEFT JOIN persons n ON n.id = coalesce(r.person_id, CASE WHEN d.is_one_speaker THEN s.person_id END)
  )`;

/** The values of $1 to $4. */
export function noticeParameters({
  conferenceId,
  release,
  changes,
  speakers,
  conference,
}: PreparedNotices) {
  const { slug, name, venue, city, startDate, endDate, contactEmail, timeZone } = conference;
  const facts = { slug, name, venue, city, startDate, endDate, contactEmail, timeZone };
  const at = ({ before, after }: (typeof changes)[number]['told']) => (after ?? before)?.startsAt;
  return [
    conferenceId,
    JSON.stringify(changes.map(({ told, ...rest }) => ({ ...rest, at: at(told), change: told }))),
    JSON.stringify(speakers.map(({ told, ...rest }) => ({ ...rest, at: at(told), change: told }))),
    JSON.stringify({ release, conference: facts }),
  ];
}

/**
 * Writes the messages of a release, queues them, and remembers what everybody has heard now: one statement, in the
 * transaction that publishes. Answers how many messages there are.
 */
export async function writeNotices(
  manager: EntityManager,
  settings: Settings,
  notices: PreparedNotices,
): Promise<number> {
  const status = firstStatus(settings);
  const [{ told }] = await manager.query<[{ told: number }]>(
    `WITH ${DIGESTS}, written AS (
       INSERT INTO mails (conference_id, registration_id, speaker_id, to_address, language, kind, data, status)
       SELECT $1, registration_id, speaker_id, address, language, '${KIND}', data, $5 FROM messages
       RETURNING id
     ), queued AS (
       SELECT FROM graphile_worker.add_jobs(ARRAY(
         SELECT ('${SEND_MAIL}', json_build_object('mailId', id), NULL, NULL, ${SEND_ATTEMPTS}, 'mail:' || id,
           NULL, NULL)::graphile_worker.job_spec FROM written)) WHERE $5 = 'queued'
     ), heard_attendees AS (
       UPDATE heard h SET release_number = $6, invited_sequence = ${invited('h.invited_sequence')}
       FROM attending e WHERE h.panel_id = e.panel_id AND h.registration_id = e.registration_id
     ), parted_speakers AS (
       DELETE FROM heard h USING speaking e
       WHERE e.change->>'kind' = 'left' AND h.panel_id = e.panel_id AND h.speaker_id = e.speaker_id
     ), heard_speakers AS (
       INSERT INTO heard AS h (conference_id, panel_id, speaker_id, release_number, invited_sequence)
       SELECT $1, panel_id, speaker_id, $6, ${invited('NULL::integer')} FROM speaking e
       WHERE e.change->>'kind' <> 'left'
       ON CONFLICT (panel_id, speaker_id) DO UPDATE
         SET release_number = excluded.release_number, invited_sequence = excluded.invited_sequence
     )
     SELECT (SELECT count(*)::int FROM written) AS told, (SELECT count(*) FROM queued) AS queued`,
    [...noticeParameters(notices), status, notices.release],
  );
  return told;
}

/** The SEQUENCE of the calendar message that a recipient holds after an entry e. */
function invited(before: string): string {
  return `CASE e.change->'invitation'->>'method'
    WHEN 'REQUEST' THEN (e.change->'invitation'->>'sequence')::integer
    WHEN 'CANCEL' THEN NULL ELSE ${before} END`;
}
