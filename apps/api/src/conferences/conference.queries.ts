import type { DataSource, EntityManager } from 'typeorm';
import type { ConferenceView } from '#shared/conferences/conference';
import { columns, fieldsWithout, jsonObject } from '../database/columns.js';
import { CATEGORY_FIELDS } from './categories/categories.queries.js';
import { Category } from './categories/category.entity.js';
import { Conference } from './conference.entity.js';

const CATEGORY = jsonObject(Category, 'k', CATEGORY_FIELDS);
const CONFERENCE = columns(Conference, 'c', fieldsWithout(Conference, 'createdAt'));

/** A conference with its categories by slug or id, in one statement; undefined when there is none. */
export async function findConference(
  source: DataSource | EntityManager,
  slugOrId: string,
): Promise<ConferenceView | undefined> {
  const [found] = await source.query<ConferenceView[]>(
    `SELECT ${CONFERENCE},
            coalesce((SELECT json_agg(${CATEGORY} ORDER BY k.position, k.key)
                      FROM categories k WHERE k.conference_id = c.id), '[]') AS categories
     FROM conferences c WHERE c.slug = $1 OR c.id::text = $1`,
    [slugOrId],
  );
  return found;
}

/** The content languages of a conference, in its order. */
export async function contentLanguages(
  manager: EntityManager,
  conferenceId: string,
): Promise<string[]> {
  const { languages } = await manager.findOneOrFail(Conference, {
    where: { id: conferenceId },
    select: { id: true, languages: true },
  });
  return languages;
}
