import type { EntityManager } from 'typeorm';
import type { Language } from '#shared/languages';
import type { NamedPerson } from '#shared/programme/speakers';
import type { ReleaseReach } from '#shared/releases/impact';
import type { ProgrammeMailData } from '../mails/mail-data.js';
import type { PreparedNotices } from './notices.queries.js';
import { messages, noticeParameters, RECIPIENTS } from './notices.statement.js';

/** A message that a release would cause. */
export interface PlannedNotice {
  address: string;
  registrationId: string | null;
  language: Language;
  data: ProgrammeMailData;
  reference: string | null;
  speaker: NamedPerson | null;
}

const PERSON = `json_build_object('rankOrTitle', p.rank_or_title, 'givenName', p.given_name,
  'familyName', p.family_name, 'office', p.office, 'organisation', p.organisation)`;

/** Speakers first, then by address. */
const ORDER = `speaker_id IS NULL, address COLLATE "C"`;

/** One page of the messages that publishing would write: speakers first, then by address. */
export async function listNotices(
  manager: EntityManager,
  notices: PreparedNotices,
  limit: number,
  offset: number,
): Promise<{ items: PlannedNotice[]; total: number }> {
  const [found] = await manager.query<[{ items: PlannedNotice[]; total: number }]>(
    `WITH ${messages(`ORDER BY ${ORDER} LIMIT $5 OFFSET $6`)}
     SELECT (SELECT count(*)::int FROM recipients) AS total, coalesce((
       SELECT json_agg(json_build_object(
         'address', m.address, 'registrationId', m.registration_id, 'language', m.language, 'data', m.data,
         'reference', m.reference, 'speaker', CASE WHEN s.id IS NOT NULL THEN ${PERSON} END
       ) ORDER BY ${ORDER})
       FROM messages m LEFT JOIN speakers s ON s.id = m.speaker_id LEFT JOIN persons p ON p.id = s.person_id
     ), '[]') AS items`,
    [...noticeParameters(notices), limit, offset],
  );
  return found;
}

type NoticeReach = Omit<ReleaseReach, 'attendeesWithNewClash' | 'seatsInCancelled'>;

/** How many messages publishing would write, to how many people, with how many calendar messages. */
export async function countNotices(
  manager: EntityManager,
  notices: PreparedNotices,
): Promise<NoticeReach> {
  const withMethod = (method: string) =>
    `(SELECT count(*)::int FROM entries WHERE method = '${method}')`;
  const [reach] = await manager.query<[NoticeReach]>(
    `WITH ${RECIPIENTS}
     SELECT (SELECT count(*)::int FROM recipients) AS mails,
       (SELECT count(DISTINCT speaker_id)::int FROM speaking) AS speakers,
       (SELECT count(DISTINCT registration_id)::int FROM attending) AS attendees,
       ${withMethod('REQUEST')} AS invitations, ${withMethod('CANCEL')} AS cancellations,
       coalesce((
         SELECT json_agg(${PERSON} ORDER BY p.family_name, p.given_name, p.id)
         FROM speakers s JOIN persons p ON p.id = s.person_id
         WHERE s.conference_id = $1 AND s.state <> 'declined'
           AND s.id IN (SELECT "speakerId" FROM news) AND s.id NOT IN (SELECT speaker_id FROM speaking)
       ), '[]') AS unreachable`,
    noticeParameters(notices).slice(0, 3),
  );
  return reach;
}
