import type { EntityManager } from 'typeorm';
import { textIn } from '#shared/languages';
import { INTERFACE_LANGUAGE } from '../../database/localised-sql.js';
import type { Settings } from '../../config/settings.js';
import type { MailKind } from '#shared/mail/mails';
import { insertSelect } from '../../database/columns.js';
import { Mail } from '../../mail/mail.entity.js';
import { firstStatus, SEND_ATTEMPTS, SEND_MAIL } from '../../mail/queue-mail.js';
import { compareKeys } from '../compare-keys.js';
import { Heard } from './heard.entity.js';
import type { TellableChange } from './net-changes.js';
import type { PreparedNotices } from './notices.queries.js';

const KIND: MailKind = 'programme-changes';

/**
 * Who is told what, as common table expressions over $1 (conference), $2 (changes for attendees), $3 (news for
 * speakers). The preview, the counting and the sending are made from these same lines.
 *
 * Attendees: confirmed, and keeping or seated in a changed panel (`heard` has a row for exactly those); what they are
 * told depends on who they are where the panel is not for everybody. Speakers: those who have not declined and have an
 * address; at the address they registered with, where they are attendees too. A recipient is a registration, else an
 * address; a panel that concerns somebody twice is told once, as to a speaker.
 */
export const RECIPIENTS = `
  told AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($2)
      AS t("panelId" uuid, since integer, member jsonb, sequence integer, rank integer, kind text, change jsonb)
  ), news AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($3)
      AS n("speakerId" uuid, "panelId" uuid, rank integer, change jsonb)
  ), attending AS MATERIALIZED (
    SELECT h.registration_id, h.panel_id, t.rank, t.sequence,
      CASE
        WHEN t.kind <> 'cancelled' AND (i.panel_id IS NOT NULL OR s.panel_id IS NOT NULL)
          THEN 'REQUEST'
        WHEN t.kind = 'cancelled' AND i.panel_id IS NOT NULL THEN 'CANCEL'
      END AS method
    FROM told t
    JOIN heard h ON h.conference_id = $1 AND h.panel_id = t."panelId" AND h.release_number = t.since
      AND h.registration_id IS NOT NULL
    JOIN registrations r ON r.id = h.registration_id AND r.status = 'confirmed'
    LEFT JOIN categories k ON k.id = r.category_id AND t.member IS NOT NULL
    LEFT JOIN persons p ON p.id = r.person_id AND t.member IS NOT NULL
    LEFT JOIN seats s ON s.registration_id = h.registration_id AND s.panel_id = h.panel_id
    LEFT JOIN invitations i ON i.registration_id = h.registration_id AND i.panel_id = h.panel_id
      AND i.address = r.email AND i.method = 'REQUEST'
    WHERE t.member IS NULL
      OR (t.member->>'category' = k.key AND t.member->>'nation' = coalesce(p.nation, ''))
  ), speaking AS MATERIALIZED (
    SELECT s.id AS speaker_id, own.id AS registration_id, coalesce(own.email, p.email)::text AS address,
      n."panelId" AS panel_id, n.rank
    FROM news n
    JOIN speakers s ON s.conference_id = $1 AND s.id = n."speakerId" AND s.state <> 'declined'
    JOIN persons p ON p.id = s.person_id
    LEFT JOIN LATERAL (
      SELECT r.id, r.email FROM registrations r
      WHERE r.conference_id = $1 AND r.status = 'confirmed' AND (r.person_id = p.id OR r.email = p.email)
      ORDER BY r.email = p.email DESC NULLS LAST LIMIT 1
    ) own ON true
    WHERE coalesce(own.email, p.email) <> ''
  ), entries AS MATERIALIZED (
    SELECT registration_id::text AS key, registration_id, NULL::uuid AS speaker_id, rank, method, true AS attends
    FROM attending
    WHERE (registration_id, panel_id) NOT IN (
      SELECT registration_id, panel_id FROM speaking WHERE registration_id IS NOT NULL)
    UNION ALL
    (SELECT DISTINCT ON (key, panel_id) coalesce(registration_id::text, lower(address)) AS key, registration_id,
      speaker_id, rank, (SELECT change->'invitation'->>'method' FROM news WHERE news.rank = speaking.rank),
      registration_id IS NOT NULL AND (registration_id, panel_id) IN (
        SELECT registration_id, panel_id FROM attending) AS attends
    FROM speaking ORDER BY key, panel_id, speaker_id)
  ), recipients AS MATERIALIZED (
    SELECT key, (array_agg(registration_id))[1] AS registration_id,
      (array_agg(speaker_id ORDER BY speaker_id))[1] AS speaker_id, bool_or(attends) AS attends
    FROM entries GROUP BY key
  )`;

/**
 * The messages to those recipients that the selection leaves, with $4 (facts of every message). A greeting names whoever
 * registered, else the speaker, unless several share the address.
 */
export function messages(selection = ''): string {
  return `${RECIPIENTS}, addressed AS (
    SELECT d.*, coalesce(r.email, p.email)::text AS address
    FROM recipients d
    LEFT JOIN registrations r ON r.id = d.registration_id
    LEFT JOIN speakers s ON s.id = d.speaker_id LEFT JOIN persons p ON p.id = s.person_id
  ), chosen AS MATERIALIZED (
    SELECT * FROM addressed ${selection}
  ), said AS MATERIALIZED (
    SELECT rank, change, sequence FROM told UNION ALL SELECT rank, change, NULL FROM news
  ), told_to AS (
    SELECT e.key, jsonb_agg(CASE WHEN s.sequence IS NULL THEN s.change
        ELSE s.change || jsonb_build_object('invitation', CASE WHEN e.method IS NOT NULL
          THEN jsonb_build_object('method', e.method, 'sequence', s.sequence) END) END
      ORDER BY e.rank) AS changes
    FROM chosen JOIN entries e USING (key) JOIN said s USING (rank) GROUP BY e.key
  ), messages AS (
    SELECT d.key, d.address, d.registration_id, d.speaker_id, r.reference,
      coalesce(r.language, p.language, ${INTERFACE_LANGUAGE}) AS language,
      $4::jsonb || jsonb_build_object(
        'rankOrTitle', coalesce(n.rank_or_title, ''), 'givenName', coalesce(n.given_name, ''),
        'familyName', coalesce(n.family_name, ''), 'speaks', d.speaker_id IS NOT NULL,
        'attends', d.attends, 'changes', t.changes) AS data
    FROM chosen d
    JOIN told_to t USING (key)
    JOIN conferences c ON c.id = $1
    LEFT JOIN registrations r ON r.id = d.registration_id
    LEFT JOIN speakers s ON s.id = d.speaker_id
    LEFT JOIN persons p ON p.id = s.person_id
    LEFT JOIN persons n ON n.id = coalesce(r.person_id, CASE WHEN NOT EXISTS (
      SELECT FROM speaking other WHERE lower(other.address) = d.key AND other.speaker_id <> d.speaker_id
    ) THEN s.person_id END)
  )`;
}

/** The values of $1 to $4. */
export function noticeParameters(notices: PreparedNotices): unknown[] {
  const { conferenceId, release, changes, speakers, conference } = notices;
  const { slug, name, venue, city, startDate, endDate, contactEmail, timeZone } = conference;
  const facts = { slug, name, venue, city, startDate, endDate, contactEmail, timeZone };
  const rankOf = readingOrder(notices);
  return [
    conferenceId,
    JSON.stringify(
      changes.map(({ told, ...rest }) => ({
        ...rest,
        kind: told.kind,
        rank: rankOf(told),
        change: told,
      })),
    ),
    JSON.stringify(
      speakers.map(({ told, ...rest }) => ({ ...rest, rank: rankOf(told), change: told })),
    ),
    JSON.stringify({ release, conference: facts, calendarApart: true }),
  ];
}

/** The place of a change in a message: by start, then title. No two have the same, so it also names a change. */
function readingOrder({ changes, speakers }: PreparedNotices) {
  const keys = ({ before, after, title, panelId }: TellableChange) => [
    (after ?? before)?.startsAt ?? '',
    textIn(title, 'en'),
    panelId,
  ];
  const all = [...changes, ...speakers].map(({ told }) => told);
  const sorted = all.toSorted((one, other) => compareKeys(keys(one), keys(other)));
  const ranks = new Map(sorted.map((told, rank) => [told, rank]));
  return (told: TellableChange) => ranks.get(told);
}

const MAILS = insertSelect(Mail, {
  conferenceId: '$1',
  registrationId: 'registration_id',
  speakerId: 'speaker_id',
  to: 'address',
  language: 'language',
  kind: `'${KIND}'`,
  data: 'data',
  status: '$5',
});

const HEARD = insertSelect(Heard, {
  conferenceId: '$1',
  panelId: 'panel_id',
  speakerId: 'speaker_id',
  releaseNumber: '$6',
});

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
    `WITH ${messages()}, written AS (
       ${MAILS} FROM messages
       RETURNING id
     ), queued AS (
       SELECT FROM graphile_worker.add_jobs(ARRAY(
         SELECT ('${SEND_MAIL}', json_build_object('mailId', id), NULL, NULL, ${SEND_ATTEMPTS}, 'mail:' || id,
           NULL, NULL)::graphile_worker.job_spec FROM written)) WHERE $5 = 'queued'
     ), heard_attendees AS (
       UPDATE heard h SET release_number = $6 FROM attending e WHERE h.panel_id = e.panel_id AND h.registration_id = e.registration_id
     ), parted_speakers AS (
       DELETE FROM heard h USING speaking e JOIN news USING (rank)
       WHERE news.change->>'kind' = 'left' AND h.panel_id = e.panel_id AND h.speaker_id = e.speaker_id
     ), heard_speakers AS (
       ${HEARD}
       FROM speaking JOIN news USING (rank) WHERE change->>'kind' <> 'left'
       ON CONFLICT (panel_id, speaker_id) DO UPDATE
         SET release_number = excluded.release_number
     )
     SELECT (SELECT count(*)::int FROM written) AS told, (SELECT count(*) FROM queued) AS queued`,
    [...noticeParameters(notices), status, notices.release],
  );
  return told;
}
