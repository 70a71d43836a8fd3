import type { DataSource, EntityManager } from 'typeorm';
import type { Page, PageQuery } from '#shared/page';
import type { TrackView } from '#shared/programme/tracks';
import { columns } from '../../database/columns.js';
import { pageOf } from '../../database/page.js';
import { isFoundIn, searchPatterns } from '../../database/search-sql.js';
import { Track } from './track.entity.js';

const VIEW = `${columns(Track, 't', ['id', 'slug', 'name', 'colour', 'shape', 'version'])},
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

/** One page of the tracks in their order, searched by name in every language. */
export async function listTracks(
  source: DataSource | EntityManager,
  conferenceId: string,
  query: PageQuery,
): Promise<Page<TrackView>> {
  const from = `FROM tracks t WHERE t.conference_id = $1
    AND ${isFoundIn('search_text(all_texts(t.name))', '$2')}`;
  const list = { select: VIEW, from, order: 't.position, t.slug' };
  return pageOf(source, list, [conferenceId, searchPatterns(query.q)], query);
}
