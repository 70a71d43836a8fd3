import type { EntityManager } from 'typeorm';
import type { BulkChangeInput } from '#shared/programme/bulk';

/** Whether the conference has what a change refers to. */
export async function areKnown(
  manager: EntityManager,
  conferenceId: string,
  { trackId, roomId, audience }: Pick<BulkChangeInput, 'trackId' | 'roomId' | 'audience'>,
): Promise<boolean> {
  const [row] = await manager.query<{ known: boolean }[]>(
    `SELECT ($2::uuid IS NULL OR EXISTS (SELECT FROM tracks WHERE conference_id = $1 AND id = $2))
        AND ($3::uuid IS NULL OR EXISTS (SELECT FROM rooms WHERE conference_id = $1 AND id = $3))
        AND $4::text[] <@ ARRAY(SELECT key FROM categories WHERE conference_id = $1) AS known`,
    [conferenceId, trackId ?? null, roomId ?? null, audience?.categories ?? []],
  );
  return row!.known;
}
