import type { DataSource, EntityManager } from 'typeorm';
import type { CategoryView, ConferenceView } from '#shared/conferences/conference';
import { columns, fieldsWithout, jsonObject } from '../database/columns.js';
import { Category } from './categories/category.entity.js';
import { Conference } from './conference.entity.js';

const CATEGORY_FIELDS = fieldsWithout(Category, 'conferenceId', 'position');
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

export async function findCategory(
  source: DataSource | EntityManager,
  conferenceId: string,
  id: string,
): Promise<CategoryView | undefined> {
  const [found] = await source.query<CategoryView[]>(
    `SELECT ${columns(Category, 'k', CATEGORY_FIELDS)} FROM categories k WHERE k.conference_id = $1 AND k.id::text = $2`,
    [conferenceId, id],
  );
  return found;
}
