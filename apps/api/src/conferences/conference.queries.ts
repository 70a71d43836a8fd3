import type { DataSource, EntityManager } from 'typeorm';
import type { CategoryView, ConferenceView } from '#shared/conferences/conference';

const CATEGORY_COLUMNS = `k.id, k.key, k.name, k.hint, k.approval, k.capacity, k.taken, k.version`;

/** A conference with its categories by slug or id, in one statement; undefined when there is none. */
export async function findConference(
  source: DataSource | EntityManager,
  slugOrId: string,
): Promise<ConferenceView | undefined> {
  const [found] = await source.query<ConferenceView[]>(
    `SELECT c.id, c.slug, c.name, c.tagline, c.information, c.venue, c.city, c.time_zone AS "timeZone",
            c.start_date::text AS "startDate", c.end_date::text AS "endDate", c.languages,
            c.contact_email AS "contactEmail", c.demo, c.registration_open AS "registrationOpen",
            c.capacity, c.taken, c.notice, c.notice_version AS "noticeVersion",
            c.changeover_minutes AS "changeoverMinutes", to_char(c.opens_at, 'HH24:MI') AS "opensAt",
            to_char(c.closes_at, 'HH24:MI') AS "closesAt",
            c.release_number AS "releaseNumber", c.version,
            coalesce((SELECT jsonb_agg(to_jsonb(k) ORDER BY k.position, k.key)
                      FROM (SELECT ${CATEGORY_COLUMNS}, k.position FROM categories k
                            WHERE k.conference_id = c.id) k), '[]') AS categories
     FROM conferences c WHERE c.slug = $1 OR c.id::text = $1`,
    [slugOrId],
  );
  if (!found) return undefined;
  return { ...found, categories: found.categories.map(withoutPosition) };
}

function withoutPosition({
  id,
  key,
  name,
  hint,
  approval,
  capacity,
  taken,
  version,
}: CategoryView): CategoryView {
  return { id, key, name, hint, approval, capacity, taken, version };
}

export async function findCategory(
  source: DataSource | EntityManager,
  conferenceId: string,
  id: string,
): Promise<CategoryView | undefined> {
  const [found] = await source.query<CategoryView[]>(
    `SELECT ${CATEGORY_COLUMNS} FROM categories k WHERE k.conference_id = $1 AND k.id::text = $2`,
    [conferenceId, id],
  );
  return found;
}
