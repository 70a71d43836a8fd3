import type { DataSource, EntityManager } from 'typeorm';
import type { ClashRoom } from '#shared/programme/placement-clashes';
import type { TimetableView } from '#shared/programme/timetable';

/** What places in a conference depend on beyond its panels: the minutes between two rooms and its hours. */
export async function findHours(
  source: DataSource | EntityManager,
  conferenceId: string,
): Promise<Pick<TimetableView, 'changeoverMinutes' | 'opensAt' | 'closesAt'>> {
  const [hours] = await source.query<
    Pick<TimetableView, 'changeoverMinutes' | 'opensAt' | 'closesAt'>[]
  >(
    `SELECT changeover_minutes AS "changeoverMinutes", to_char(opens_at, 'HH24:MI') AS "opensAt",
       to_char(closes_at, 'HH24:MI') AS "closesAt" FROM conferences WHERE id = $1`,
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
    `SELECT id, name, capacity, exclusive, to_char(opens_at, 'HH24:MI') AS "opensAt"
     FROM rooms WHERE conference_id = $1 ORDER BY position, slug`,
    [conferenceId],
  );
}
