import type { DataSource, EntityManager } from 'typeorm';
import type { Page, PageQuery } from '#shared/page';
import type { RoomView } from '#shared/programme/rooms';
import { searchPatterns } from '../texts.js';

const VIEW = `r.id, r.slug, r.name, r.capacity, r.exclusive, to_char(r.opens_at, 'HH24:MI') AS "opensAt", r.version,
  (SELECT count(*)::int FROM slots s
   WHERE s.conference_id = r.conference_id AND s.room_id = r.id) AS panels`;

export async function findRoom(
  source: DataSource | EntityManager,
  conferenceId: string,
  id: string,
): Promise<RoomView | undefined> {
  const [room] = await source.query<RoomView[]>(
    `SELECT ${VIEW} FROM rooms r WHERE r.conference_id = $1 AND r.id = $2`,
    [conferenceId, id],
  );
  return room;
}

/** One page of the rooms in their order, searched by name in both languages. */
export async function listRooms(
  source: DataSource | EntityManager,
  conferenceId: string,
  { q, page, pageSize }: PageQuery,
): Promise<Page<RoomView>> {
  const from = `FROM rooms r WHERE r.conference_id = $1
    AND ($2::text[] IS NULL OR concat_ws(' ', r.name->>'en', r.name->>'fr') ILIKE ALL ($2))`;
  const values = [conferenceId, searchPatterns(q)];
  const items = await source.query<RoomView[]>(
    `SELECT ${VIEW} ${from} ORDER BY r.position, r.slug LIMIT $3 OFFSET $4`,
    [...values, pageSize, (page - 1) * pageSize],
  );
  const [count] = await source.query<{ total: number }[]>(
    `SELECT count(*)::int AS total ${from}`,
    values,
  );
  return { items, total: count!.total, page, pageSize };
}
