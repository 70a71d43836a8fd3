import type { DataSource, EntityManager } from 'typeorm';
import type { ClashRoom } from '#shared/programme/placement-clashes';
import type { TimetableView } from '#shared/programme/timetable';
import { Conference } from '../../conferences/conference.entity.js';
import { columns } from '../../database/columns.js';
import { Room } from '../rooms/room.entity.js';

/** What places in a conference depend on beyond its panels: the minutes between two rooms and its hours. */
export async function findHours(
  source: DataSource | EntityManager,
  conferenceId: string,
): Promise<Pick<TimetableView, 'changeoverMinutes' | 'opensAt' | 'closesAt'>> {
  const [hours] = await source.query<
    Pick<TimetableView, 'changeoverMinutes' | 'opensAt' | 'closesAt'>[]
  >(
    `SELECT ${columns(Conference, 'c', ['changeoverMinutes', 'opensAt', 'closesAt'])}
     FROM conferences c WHERE c.id = $1`,
    [conferenceId],
  );
  return hours!;
}

/** Every room in its order, with what the rules need of it. */
export async function findRooms(
  source: DataSource | EntityManager,
  conferenceId: string,
): Promise<ClashRoom[]> {
  return source.query<ClashRoom[]>(
    `SELECT ${columns(Room, 'r', ['id', 'name', 'capacity', 'exclusive', 'opensAt'])}
     FROM rooms r WHERE r.conference_id = $1 ORDER BY r.position, r.slug`,
    [conferenceId],
  );
}
