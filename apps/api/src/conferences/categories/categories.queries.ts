import type { EntityManager } from 'typeorm';
import type { CategoryView } from '#shared/conferences/conference';
import { columns, fieldsWithout } from '../../database/columns.js';
import { Category } from './category.entity.js';

export const CATEGORY_FIELDS = fieldsWithout(Category, 'conferenceId', 'position');

export async function findCategory(
  manager: EntityManager,
  conferenceId: string,
  id: string,
): Promise<CategoryView | undefined> {
  const [found] = await manager.query<CategoryView[]>(
    `SELECT ${columns(Category, 'k', CATEGORY_FIELDS)} FROM categories k WHERE k.conference_id = $1 AND k.id::text = $2`,
    [conferenceId, id],
  );
  return found;
}
