import type { EntityManager } from 'typeorm';
import type { Settings } from '../../config/settings.js';
import type { MailKind } from '#shared/mail/mails';
import { insertSelect } from '../../database/columns.js';
import { INTERFACE_LANGUAGE } from '../../database/localised-sql.js';
import { Mail } from '../../mail/mail.entity.js';
import { firstStatus, queueSendingSql } from '../../mail/queue-mail.js';
import { Invitation } from './invitation.entity.js';

const KIND: MailKind = 'calendar-entry';

/**
 * Who takes part in what, over $1 (conference), $2 (a person, or null: everybody) and $3 (the release that is being
 * published, or null). Speakers: in the current release, not declined, with an address. Attendees: confirmed, seated in
 * a panel that is for them and of which they were invited before or told now, or keeping one that their calendar shows.
 */
const WANTED = `
  current AS MATERIALIZED (
    SELECT r.number, r.document FROM conferences c
    JOIN releases r ON r.conference_id = c.id AND r.number = c.release_number WHERE c.id = $1
  ), held AS MATERIALIZED (
    SELECT p.id, p.audience, p.parts, jsonb_build_object('slug', p.slug, 'title', p.title,
      'place', jsonb_build_object('roomId', p."roomId", 'roomName', room.name,
        'startsAt', p."startsAt", 'endsAt', p."endsAt")) AS said
    FROM current CROSS JOIN LATERAL jsonb_to_recordset(document->'panels') AS p(id uuid, slug text, title jsonb,
      "roomId" uuid, "startsAt" text, "endsAt" text, audience jsonb, parts jsonb)
    LEFT JOIN LATERAL jsonb_to_recordset(document->'rooms') AS room(id uuid, name jsonb) ON room.id = p."roomId"
  ), speaking AS MATERIALIZED (
    SELECT coalesce(own.email, p.email) AS address, held.id AS panel_id, own.id AS registration_id, s.id AS speaker_id
    FROM held CROSS JOIN LATERAL jsonb_to_recordset(held.parts) AS part("speakerId" uuid)
    JOIN speakers s ON s.conference_id = $1 AND s.id = part."speakerId" AND s.state <> 'declined'
    JOIN persons p ON p.id = s.person_id AND ($2::uuid IS NULL OR p.id = $2)
    LEFT JOIN LATERAL (
      SELECT r.id, r.email FROM registrations r
      WHERE r.conference_id = $1 AND r.status = 'confirmed' AND (r.person_id = p.id OR r.email = p.email)
      ORDER BY r.email = p.email DESC NULLS LAST LIMIT 1
    ) own ON true
    WHERE coalesce(own.email, p.email) <> ''
  ), attending AS MATERIALIZED (
    SELECT r.email AS address, agenda.panel_id, r.id AS registration_id, NULL::uuid AS speaker_id
    FROM (
      SELECT registration_id, panel_id FROM seats s WHERE conference_id = $1 AND (
        EXISTS (SELECT FROM invitations i
          WHERE i.registration_id = s.registration_id AND i.panel_id = s.panel_id)
        OR ($3::integer IS NOT NULL AND EXISTS (SELECT FROM heard h WHERE h.panel_id = s.panel_id
          AND h.registration_id = s.registration_id AND h.release_number = $3)))
      UNION
      SELECT registration_id, panel_id FROM stars s WHERE conference_id = $1 AND EXISTS (
        SELECT FROM invitations i WHERE i.registration_id = s.registration_id AND i.panel_id = s.panel_id
          AND i.method = 'REQUEST')
    ) agenda
    JOIN registrations r ON r.id = agenda.registration_id AND r.status = 'confirmed'
      AND ($2::uuid IS NULL OR r.person_id = $2)
    JOIN categories k ON k.id = r.category_id JOIN persons who ON who.id = r.person_id
    JOIN held ON held.id = agenda.panel_id AND admits(held.audience, k.key, who.nation)
  ), wanted AS MATERIALIZED (
    SELECT DISTINCT ON (address, panel_id) takes.*, held.said
    FROM (SELECT * FROM speaking UNION ALL SELECT * FROM attending) AS takes JOIN held ON held.id = panel_id
    WHERE (held.said->'place'->>'endsAt')::timestamptz > now()
    ORDER BY address, panel_id, speaker_id
  )`;

/** The messages that make calendars true again: what is due to whom, beside what was last sent there. */
const DUE = `
  sent AS MATERIALIZED (
    SELECT i.* FROM invitations i
    LEFT JOIN registrations r ON r.id = i.registration_id LEFT JOIN speakers s ON s.id = i.speaker_id
    WHERE i.conference_id = $1
      AND ($2::uuid IS NULL OR $2 IN (r.person_id, s.person_id) OR num_nonnulls(r.id, s.id) = 0)
  ), due AS MATERIALIZED (
    SELECT coalesce(w.address, i.address) AS address, coalesce(w.panel_id, i.panel_id) AS panel_id,
      coalesce(w.registration_id, CASE WHEN w.address IS NULL THEN i.registration_id END) AS registration_id,
      coalesce(w.speaker_id, CASE WHEN w.address IS NULL THEN i.speaker_id END) AS speaker_id,
      CASE WHEN w.address IS NULL THEN 'CANCEL' ELSE 'REQUEST' END AS method,
      CASE WHEN i.address IS NULL THEN c.sequence ELSE greatest(c.sequence, i.sequence + 1) END AS sequence,
      coalesce(w.said, i.said) AS said, CASE WHEN i.method = 'REQUEST' THEN i.said END AS shown
    FROM wanted w FULL JOIN sent i ON i.panel_id = w.panel_id AND i.address = w.address
    JOIN panel_calendars c ON c.panel_id = coalesce(w.panel_id, i.panel_id)
    WHERE CASE
      WHEN w.address IS NULL THEN i.method = 'REQUEST' AND (i.said->'place'->>'endsAt')::timestamptz > now()
      ELSE i.address IS NULL OR i.method = 'CANCEL' OR i.said - 'slug' <> w.said - 'slug' END
  ), told AS (
    SELECT due.*, current.number, jsonb_build_object(
      'kind', CASE
        WHEN method = 'CANCEL' THEN CASE WHEN held.id IS NULL THEN 'cancelled' ELSE 'left' END
        WHEN shown IS NULL THEN 'added'
        WHEN (shown->'place'->'startsAt', shown->'place'->'endsAt')
          <> (due.said->'place'->'startsAt', due.said->'place'->'endsAt') THEN 'moved'
        WHEN shown->'place' <> due.said->'place' THEN 'room-changed'
        ELSE 'retitled' END,
      'panelId', panel_id, 'slug', due.said->'slug', 'title', due.said->'title',
      'titleBefore', CASE WHEN shown->'title' <> due.said->'title' THEN shown->'title' END,
      'before', shown->'place',
      'after', CASE WHEN method = 'REQUEST' OR held.id IS NOT NULL THEN due.said->'place' END,
      'invitation', jsonb_build_object('method', method, 'sequence', sequence)) AS change,
      jsonb_build_object('release', current.number, 'conference', (
        SELECT jsonb_object_agg(key, value) FROM jsonb_each(current.document->'conference')
        WHERE key IN ('slug', 'name', 'venue', 'city', 'startDate', 'endDate', 'contactEmail', 'timeZone'))) AS facts
    FROM due CROSS JOIN current LEFT JOIN held ON held.id = due.panel_id
  )`;

const MAILS = insertSelect(Mail, {
  conferenceId: '$1',
  registrationId: 't.registration_id',
  speakerId: 't.speaker_id',
  to: 't.address::text',
  language: `coalesce(r.language, p.language, ${INTERFACE_LANGUAGE})`,
  kind: `'${KIND}'`,
  data: `t.facts || jsonb_build_object('rankOrTitle', coalesce(n.rank_or_title, ''),
    'givenName', coalesce(n.given_name, ''), 'familyName', coalesce(n.family_name, ''),
    'speaks', t.speaker_id IS NOT NULL, 'attends', t.registration_id IS NOT NULL,
    'changes', jsonb_build_array(t.change))`,
  status: '$4',
});

const INVITATIONS = insertSelect(Invitation, {
  conferenceId: '$1',
  panelId: 'panel_id',
  address: 'address',
  registrationId: 'registration_id',
  speakerId: 'speaker_id',
  method: 'method',
  sequence: 'sequence',
  releaseNumber: 'number',
  said: 'said',
});

const SETTLE = `
  WITH ${WANTED}, ${DUE}, written AS (
    ${MAILS}
    FROM told t JOIN conferences c ON c.id = $1
    LEFT JOIN registrations r ON r.id = t.registration_id
    LEFT JOIN speakers s ON s.id = t.speaker_id LEFT JOIN persons p ON p.id = s.person_id
    LEFT JOIN persons n ON n.id = coalesce(r.person_id, s.person_id)
    RETURNING id, status
  ), remembered AS (
    ${INVITATIONS} FROM told
    ON CONFLICT (panel_id, address) DO UPDATE SET method = excluded.method, sequence = excluded.sequence,
      release_number = excluded.release_number, said = excluded.said,
      registration_id = excluded.registration_id, speaker_id = excluded.speaker_id
  )
  SELECT ${queueSendingSql('written.id')} FROM written WHERE status = 'queued'`;

/**
 * Sends what makes calendars show what people have, a message for each panel and address, and remembers it. The caller
 * holds the releases of the conference. A person: only theirs. A release: also to those seated who were told of it.
 */
export async function settleInvitations(
  manager: EntityManager,
  settings: Pick<Settings, 'smtpUrl'>,
  conferenceId: string,
  only: { personId?: string | null; release?: number },
): Promise<void> {
  const { personId = null, release = null } = only;
  await manager.query(SETTLE, [conferenceId, personId, release, firstStatus(settings)]);
}
