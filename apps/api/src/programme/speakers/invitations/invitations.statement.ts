import type { EntityManager } from 'typeorm';
import type { InvitationKind, NamedPerson } from '#shared/programme/speakers';
import { INTERFACE_LANGUAGE } from '../../../database/localised-sql.js';
import { Conference } from '../../../conferences/conference.entity.js';
import { columns, insertSelect, jsonObject } from '../../../database/columns.js';
import { Mail } from '../../../mail/mail.entity.js';
import { CONFERENCE_IN_MAIL } from '../../../mail/mail-data.js';
import { queueSendingSql } from '../../../mail/queue-mail.js';
import { PERSON_NAMES } from '../../../people/person.queries.js';
import { Speaker } from '../speaker.entity.js';
import type { Addressee } from './may-be-written.js';

export interface HeldSpeaker extends Addressee {
  id: string;
  pageGeneration: number;
  person: NamedPerson;
  now: Date;
}

const HELD = ['id', 'state', 'invitedAt', 'remindedAt', 'pageGeneration'] as const;

/** The speakers asked for, locked in one order, so that two requests at once neither block nor both write. */
export async function holdSpeakers(
  manager: EntityManager,
  conferenceId: string,
  kind: InvitationKind,
  speakerIds: string[] | undefined,
): Promise<HeldSpeaker[]> {
  return manager.query<HeldSpeaker[]>(
    `SELECT ${columns(Speaker, 'sp', HELD)}, pe.email, ${PERSON_NAMES} AS person, now() AS now
     FROM speakers sp JOIN persons pe ON pe.id = sp.person_id
     WHERE sp.conference_id = $1
       AND CASE WHEN $2::uuid[] IS NULL THEN sp.state = $3 ELSE sp.id = ANY ($2) END
     ORDER BY sp.id FOR NO KEY UPDATE OF sp`,
    [conferenceId, speakerIds ?? null, kind === 'invitation' ? 'noted' : 'invited'],
  );
}

/** A speaker who is written to, and the hash of the private page's secret, in hexadecimal. */
export interface WrittenSpeaker {
  id: string;
  hash: string;
}

const WRITTEN = 'jsonb_to_recordset($2::jsonb) AS r(id uuid, hash text)';

const MARK_WRITTEN = `
  UPDATE speakers s SET page_secret_hash = decode(r.hash, 'hex'), version = s.version + 1,
    state = CASE WHEN $3 THEN 'invited' ELSE s.state END,
    invited_at = CASE WHEN $3 THEN now() ELSE s.invited_at END,
    reminded_at = CASE WHEN $3 THEN s.reminded_at ELSE now() END
  FROM ${WRITTEN} WHERE s.conference_id = $1 AND s.id = r.id`;

/** The SpeakerMailData of a speaker `sp`, who is the person `pe` in the conference `c`. */
const MAIL_DATA = `${PERSON_NAMES}::jsonb || jsonb_build_object(
  'page', jsonb_build_object('id', sp.id, 'pageGeneration', sp.page_generation),
  'sessions', (SELECT coalesce(jsonb_agg(p.title ORDER BY s.starts_at, p.slug), '[]')
    FROM parts pt JOIN panels p ON p.id = pt.panel_id LEFT JOIN slots s ON s.panel_id = p.id
    WHERE pt.conference_id = sp.conference_id AND pt.speaker_id = sp.id AND p.removed_at IS NULL),
  'conference', ${jsonObject(Conference, 'c', CONFERENCE_IN_MAIL)})`;

const MAIL = insertSelect(Mail, {
  conferenceId: '$1',
  speakerId: 'sp.id',
  to: 'pe.email',
  language: `coalesce(pe.language, ${INTERFACE_LANGUAGE})`,
  kind: '$3',
  data: MAIL_DATA,
  status: '$4',
});

const WRITE_MAILS = `
  WITH written AS (
    ${MAIL}
    FROM ${WRITTEN} JOIN speakers sp ON sp.conference_id = $1 AND sp.id = r.id
    JOIN persons pe ON pe.id = sp.person_id JOIN conferences c ON c.id = sp.conference_id
    RETURNING id, status)
  SELECT ${queueSendingSql('written.id')} FROM written WHERE status = 'queued'`;

/** Notes when they were written to, and queues their mails. */
export async function writeInvitations(
  manager: EntityManager,
  conferenceId: string,
  kind: InvitationKind,
  status: 'queued' | 'kept',
  speakers: readonly WrittenSpeaker[],
): Promise<void> {
  const list = JSON.stringify(speakers);
  await manager.query(MARK_WRITTEN, [conferenceId, list, kind === 'invitation']);
  await manager.query(WRITE_MAILS, [conferenceId, list, `speaker-${kind}`, status]);
}
