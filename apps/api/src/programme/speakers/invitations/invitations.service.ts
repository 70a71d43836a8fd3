import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type {
  InvitationInput,
  InvitationKind,
  InvitationResult,
  NamedPerson,
} from '#shared/programme/speakers';
import type { Actor } from '../../../audit/record-audit.js';
import { hashOfSecret } from '../../../config/secrets.js';
import type { Settings } from '../../../config/settings.js';
import { SETTINGS } from '../../../config/settings.module.js';
import { inTransaction } from '../../../database/transaction.js';
import { firstStatus, queueSendingSql } from '../../../mail/queue-mail.js';
import { localisedLabel } from '../../../people/person-label.js';
import { PERSON_NAMES } from '../../../people/person.queries.js';
import { pageSecret } from '../private-page/page-secret.js';
import { type Addressee, reasonToSkip } from './may-be-written.js';

interface HeldSpeaker extends Addressee {
  id: string;
  pageGeneration: number;
  person: NamedPerson;
  now: Date;
}

/** Invites and reminds speakers by mail: state, mail and audit entry in one transaction, however many there are. */
@Injectable()
export class InvitationsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Writes to those who await the message and says who does not and why; a second click finds nobody left. */
  async send(
    conferenceId: string,
    actor: Actor,
    input: InvitationInput,
  ): Promise<InvitationResult> {
    const { kind, speakerIds } = input;
    return inTransaction(this.dataSource, async (manager) => {
      const speakers = await hold(manager, conferenceId, kind, speakerIds);
      const judged = speakers.map((speaker) => ({
        speaker,
        reason: reasonToSkip(kind, speaker, speaker.now),
      }));
      const wanted = judged.flatMap(({ speaker, reason }) => (reason === null ? [speaker] : []));
      if (wanted.length > 0) await this.write(manager, conferenceId, actor, kind, wanted);
      const skipped = judged.flatMap(({ speaker: { id, person }, reason }) =>
        reason === null ? [] : [{ speakerId: id, name: localisedLabel(person), reason }],
      );
      return { sent: wanted.length, skipped };
    });
  }

  private async write(
    manager: EntityManager,
    conferenceId: string,
    actor: Actor,
    kind: InvitationKind,
    speakers: HeldSpeaker[],
  ): Promise<void> {
    const rows = speakers.map((speaker) => ({
      id: speaker.id,
      hash: hashOfSecret(pageSecret(this.settings, speaker)).toString('hex'),
      before: speaker.state,
    }));
    const list = JSON.stringify(rows);
    await manager.query(MARK_WRITTEN, [conferenceId, list, kind === 'invitation']);
    await manager.query(WRITE_MAILS, [
      ...[conferenceId, list, `speaker-${kind}`, firstStatus(this.settings)],
    ]);
    const action = kind === 'invitation' ? 'speaker.invite' : 'speaker.remind';
    await manager.query(RECORD, [conferenceId, list, actor.accountId, actor.name, action]);
  }
}

/** The speakers asked for, locked in one order, so that two requests at once neither block nor both write. */
async function hold(
  manager: EntityManager,
  conferenceId: string,
  kind: InvitationKind,
  speakerIds: string[] | undefined,
): Promise<HeldSpeaker[]> {
  return manager.query<HeldSpeaker[]>(
    `SELECT sp.id, pe.email, sp.state, sp.invited_at AS "invitedAt", sp.reminded_at AS "remindedAt",
            sp.page_generation AS "pageGeneration", ${PERSON_NAMES} AS person, now() AS now
     FROM speakers sp JOIN persons pe ON pe.id = sp.person_id
     WHERE sp.conference_id = $1
       AND CASE WHEN $2::uuid[] IS NULL THEN sp.state = $3 ELSE sp.id = ANY ($2) END
     ORDER BY sp.id FOR NO KEY UPDATE OF sp`,
    [conferenceId, speakerIds ?? null, kind === 'invitation' ? 'noted' : 'invited'],
  );
}

const WRITTEN = 'jsonb_to_recordset($2::jsonb) AS r(id uuid, hash text, before text)';

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
  'conference', jsonb_build_object(
    'slug', c.slug, 'name', c.name, 'venue', c.venue, 'city', c.city,
    'startDate', c.start_date, 'endDate', c.end_date, 'contactEmail', c.contact_email))`;

const WRITE_MAILS = `
  WITH written AS (
    INSERT INTO mails (conference_id, speaker_id, to_address, language, kind, data, status)
    SELECT $1, sp.id, pe.email, coalesce(pe.language, c.languages[1]), $3, ${MAIL_DATA}, $4
    FROM ${WRITTEN} JOIN speakers sp ON sp.conference_id = $1 AND sp.id = r.id
    JOIN persons pe ON pe.id = sp.person_id JOIN conferences c ON c.id = sp.conference_id
    RETURNING id, status)
  SELECT ${queueSendingSql('written.id')} FROM written WHERE status = 'queued'`;

const RECORD = `
  INSERT INTO audit_entries (conference_id, account_id, actor, action, entity, entity_id, before, after)
  SELECT $1, $3, $4, $5, 'speaker', r.id::text, jsonb_build_object('state', r.before),
    jsonb_build_object('state', s.state)
  FROM ${WRITTEN} JOIN speakers s ON s.conference_id = $1 AND s.id = r.id`;
