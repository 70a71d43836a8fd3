import type { DataSource, EntityManager } from 'typeorm';
import type { Page, PageQuery } from '#shared/page';
import type { TrackView } from '#shared/programme/tracks';
import { searchPatterns } from '../texts.js';

const VIEW = `t.id, t.slug, t.name, t.colour, t.shape, t.version,
  (SELECT count(*)::int FROM panels p
   WHERE p.conference_id = t.conference_id AND p.track_id = t.id AND p.removed_at IS NULL) AS panels`;

export async function findTrack(
  source: DataSource | EntityManager,
  conferenceId: string,
  id: string,
): Promise<TrackView | undefined> {
  const [track] = await source.query<TrackView[]>(
    `SELECT ${VIEW} FROM tracks t WHERE t.conference_id = $1 AND t.id = $2`,
    [conferenceId, id],
  );
  return track;
}

/** One page of the tracks in their order, searched by name in both languages. */
export async function listTracks(
  source: DataSource | EntityManager,
  conferenceId: string,
  { q, page, pageSize }: PageQuery,
): Promise<Page<TrackView>> {
  const from = `FROM tracks t WHERE t.conference_id = $1
    AND ($2::text[] IS NULL OR concat_ws(' ', t.name->>'en', t.name->>'fr') ILIKE ALL ($2))`;
  const values = [conferenceId, searchPatterns(q)];
  const items = await source.query<TrackView[]>(
    `SELECT ${VIEW} ${from} ORDER BY t.position, t.slug LIMIT $3 OFFSET $4`,
    [...values, pageSize, (page - 1) * pageSize],
  );
  const [count] = await source.query<{ total: number }[]>(
    `SELECT count(*)::int AS total ${from}`,
    values,
  );
  return { items, total: count!.total, page, pageSize };
}
