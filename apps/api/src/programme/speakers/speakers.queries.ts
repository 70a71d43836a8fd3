import type { DataSource, EntityManager } from 'typeorm';
import type { Page, PageQuery } from '#shared/page';
import type { SpeakerView } from '#shared/programme/speakers';
import { PERSON_ORDER, PERSON_TEXT } from '../../people/person.queries.js';
import { searchPatterns } from '../texts.js';

const VIEW = `sp.id, sp.slug, pe.rank_or_title AS "rankOrTitle", pe.given_name AS "givenName",
  pe.family_name AS "familyName", pe.office, pe.organisation, pe.nation, pe.email, sp.biography, sp.version,
  (SELECT count(*)::int FROM parts pt JOIN panels p ON p.id = pt.panel_id
   WHERE pt.conference_id = sp.conference_id AND pt.speaker_id = sp.id AND p.removed_at IS NULL) AS panels`;

const SPEAKERS = `FROM speakers sp JOIN persons pe ON pe.id = sp.person_id WHERE sp.conference_id = $1`;

export async function findSpeaker(
  source: DataSource | EntityManager,
  conferenceId: string,
  id: string,
): Promise<SpeakerView | undefined> {
  const [speaker] = await source.query<SpeakerView[]>(`SELECT ${VIEW} ${SPEAKERS} AND sp.id = $2`, [
    conferenceId,
    id,
  ]);
  return speaker;
}

/** One page of the speakers by name, searched by names, office and organisation in both languages. */
export async function listSpeakers(
  source: DataSource | EntityManager,
  conferenceId: string,
  { q, page, pageSize }: PageQuery,
): Promise<Page<SpeakerView>> {
  const from = `${SPEAKERS} AND ($2::text[] IS NULL OR ${PERSON_TEXT} ILIKE ALL ($2))`;
  const values = [conferenceId, searchPatterns(q)];
  const items = await source.query<SpeakerView[]>(
    `SELECT ${VIEW} ${from} ORDER BY ${PERSON_ORDER}, lower(pe.given_name), sp.slug LIMIT $3 OFFSET $4`,
    [...values, pageSize, (page - 1) * pageSize],
  );
  const [count] = await source.query<{ total: number }[]>(
    `SELECT count(*)::int AS total ${from}`,
    values,
  );
  return { items, total: count!.total, page, pageSize };
}
