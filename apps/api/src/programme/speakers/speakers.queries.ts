import type { DataSource, EntityManager } from 'typeorm';
import type {
  SpeakerQuery,
  SpeakersPage,
  SpeakerState,
  SpeakerView,
} from '#shared/programme/speakers';
import { columns, fieldsWithout, IN_UTC } from '../../database/columns.js';
import { Person } from '../../people/person.entity.js';
import { isUntranslatedSql } from '../../database/localised-sql.js';
import { isFoundIn, searchPatterns } from '../../database/search-sql.js';
import { PERSON_ORDER } from '../../people/person.queries.js';
import { Speaker } from './speaker.entity.js';

/** Whether a public text is written, but not in every language of the conference. */
const TRANSLATION_MISSING = isUntranslatedSql(
  'VALUES (pe.office), (pe.organisation), (sp.biography)',
);

/** What the address of the speaker's photo holds. */
export const PHOTO_HASH = `(SELECT encode(f.sha256, 'hex') FROM files f
  WHERE f.conference_id = sp.conference_id AND f.speaker_id = sp.id AND f.kind = 'photo' AND f.removed_at IS NULL)`;

const PERSON_FIELDS = fieldsWithout(Person, 'id', 'conferenceId');

const SPEAKER_FIELDS = fieldsWithout(
  Speaker,
  'conferenceId',
  'personId',
  'sourceId',
  'seniority',
  'pageSecretHash',
  'pageGeneration',
);

const VIEW = `${columns(Person, 'pe', PERSON_FIELDS)}, ${columns(Speaker, 'sp', SPEAKER_FIELDS, IN_UTC)},
  ${PHOTO_HASH} AS photo, ${TRANSLATION_MISSING} AS "translationMissing",
  (SELECT count(*)::int FROM parts pt JOIN panels p ON p.id = pt.panel_id
   WHERE pt.conference_id = sp.conference_id AND pt.speaker_id = sp.id AND p.removed_at IS NULL) AS panels`;

const SPEAKERS = `FROM speakers sp JOIN persons pe ON pe.id = sp.person_id
  JOIN conferences c ON c.id = sp.conference_id WHERE sp.conference_id = $1`;

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

/** One page of the speakers in order of precedence, searched by names, office and organisation in every language. */
export async function listSpeakers(
  source: DataSource | EntityManager,
  conferenceId: string,
  { q, state, page, pageSize }: SpeakerQuery,
): Promise<SpeakersPage> {
  const matching = `${SPEAKERS} AND ${isFoundIn('pe.search', '$2')}`;
  const patterns = searchPatterns(q);
  const items = await source.query<SpeakerView[]>(
    `SELECT ${VIEW} ${matching} AND ($3::text IS NULL OR sp.state = $3)
     ORDER BY sp.precedence NULLS LAST, sp.seniority, ${PERSON_ORDER}, sp.slug LIMIT $4 OFFSET $5`,
    [conferenceId, patterns, state ?? null, pageSize, (page - 1) * pageSize],
  );
  const counts = await source.query<{ state: SpeakerState; count: number }[]>(
    `SELECT sp.state, count(*)::int AS count ${matching} GROUP BY sp.state`,
    [conferenceId, patterns],
  );
  const states = { noted: 0, invited: 0, confirmed: 0, declined: 0 };
  for (const counted of counts) states[counted.state] = counted.count;
  const all = Object.values(states).reduce((sum, count) => sum + count, 0);
  return { items, total: state ? states[state] : all, page, pageSize, states };
}
