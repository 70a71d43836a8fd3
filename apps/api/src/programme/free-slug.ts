import type { EntityManager, EntityTarget } from 'typeorm';
import { freeSlug, slugOf } from '#shared/slugs';
import { oneAtATime } from '../database/transaction.js';

interface Addressed {
  conferenceId: string;
  slug: string;
}

/**
 * The first free slug for a name. Until the transaction ends, nobody else chooses one of the same kind in this
 * conference: two creations at once get two addresses instead of an error.
 */
export async function chooseSlug(
  manager: EntityManager,
  kind: EntityTarget<Addressed>,
  conferenceId: string,
  name: string,
): Promise<string> {
  const { tableName } = manager.connection.getMetadata(kind);
  const wanted = slugOf(name, tableName.replace(/s$/, ''));
  await oneAtATime(manager, `slug ${tableName} ${conferenceId}`);
  const taken = await manager
    .createQueryBuilder(kind, 'row')
    .select('row.slug', 'slug')
    .where('row.conferenceId = :conferenceId', { conferenceId })
    .andWhere('(row.slug = :wanted OR row.slug LIKE :numbered)', {
      wanted,
      numbered: `${wanted}-%`,
    })
    .getRawMany<{ slug: string }>();
  return freeSlug(wanted, new Set(taken.map(({ slug }) => slug)));
}
