import type { DataSource, EntityManager } from 'typeorm';
import type { Page, PageQuery } from '#shared/page';
import type { RoomView } from '#shared/programme/rooms';
import { columns } from '../../database/columns.js';
import { pageOf } from '../../database/page.js';
import { isFoundIn, searchPatterns } from '../../database/search-sql.js';
import { Room } from './room.entity.js';

const FIELDS = ['id', 'slug', 'name', 'capacity', 'exclusive', 'opensAt', 'version'] as const;

const VIEW = `${columns(Room, 'r', FIELDS)},
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

/** One page of the rooms in their order, searched by name in every language. */
export async function listRooms(
  source: DataSource | EntityManager,
  conferenceId: string,
  query: PageQuery,
): Promise<Page<RoomView>> {
  const from = `FROM rooms r WHERE r.conference_id = $1
    AND ${isFoundIn('search_text(all_texts(r.name))', '$2')}`;
  const list = { select: VIEW, from, order: 'r.position, r.slug' };
  return pageOf(source, list, [conferenceId, searchPatterns(query.q)], query);
}
