import type { EntityManager } from 'typeorm';

interface PlaceOf {
  conferenceId: string;
  categoryId: string;
}

/**
 * Takes (+1) or gives back (-1) a place of the conference and of the category. The CHECKs of both counters refuse what
 * exceeds a capacity. To be called last in a transaction, since everybody who wants a place waits for these rows, and
 * always the conference first, so that two transactions never wait for each other.
 */
export async function movePlace(
  manager: EntityManager,
  { conferenceId, categoryId }: PlaceOf,
  by: 1 | -1,
): Promise<void> {
  await manager.query(
    `WITH conference AS (UPDATE conferences SET taken = taken + $3 WHERE id = $1 RETURNING id)
     UPDATE categories k SET taken = k.taken + $3 FROM conference
     WHERE k.conference_id = conference.id AND k.id = $2`,
    [conferenceId, categoryId, by],
  );
}
