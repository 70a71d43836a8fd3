import type { DataSource } from 'typeorm';
import type { DashboardView } from '#shared/conferences/conference';
import { TRANSLATION_MISSING } from '../programme/panels/panels.queries.js';

/** Days of registrations that the dashboard draws. */
const DAYS = 30;

/** The figures that tables alone can tell, in one statement. */
export async function dashboardFigures(
  dataSource: DataSource,
  conferenceId: string,
): Promise<Omit<DashboardView, 'clashes' | 'warnings' | 'changesSinceRelease'>> {
  const [row] = await dataSource.query<
    { figures: Omit<DashboardView, 'clashes' | 'warnings' | 'changesSinceRelease'> }[]
  >(
    `SELECT jsonb_build_object(
      'panels', (SELECT jsonb_build_object(
          'total', count(*), 'unplaced', count(*) FILTER (WHERE s.panel_id IS NULL),
          'translationMissing', count(*) FILTER (WHERE ${TRANSLATION_MISSING}))
        FROM panels p LEFT JOIN slots s ON s.panel_id = p.id
        WHERE p.conference_id = c.id AND p.removed_at IS NULL),
      'speakers', (SELECT count(*) FROM speakers WHERE conference_id = c.id),
      'rooms', (SELECT count(*) FROM rooms WHERE conference_id = c.id),
      'release', (SELECT jsonb_build_object('number', r.number, 'publishedBy', r.publisher,
          'publishedAt', to_char(r.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
        FROM releases r WHERE r.conference_id = c.id AND r.number = c.release_number),
      'registrations', (SELECT jsonb_build_object(
          'submitted', count(*) FILTER (WHERE status = 'submitted'),
          'confirmed', count(*) FILTER (WHERE status = 'confirmed'),
          'declined', count(*) FILTER (WHERE status = 'declined'),
          'cancelled', count(*) FILTER (WHERE status = 'cancelled'))
        FROM registrations WHERE conference_id = c.id),
      'registrationsByDay', (SELECT coalesce(jsonb_agg(jsonb_build_object('day', day, 'count', count) ORDER BY day), '[]')
        FROM (SELECT (created_at AT TIME ZONE c.time_zone)::date AS day, count(*) AS count FROM registrations
              WHERE conference_id = c.id AND created_at > now() - make_interval(days => $2)
              GROUP BY 1) days),
      'categories', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', k.name, 'taken', k.taken,
          'capacity', k.capacity, 'submitted', coalesce(w.waiting, 0)) ORDER BY k.position, k.key), '[]')
        FROM categories k LEFT JOIN (SELECT category_id, count(*) AS waiting FROM registrations
            WHERE conference_id = c.id AND status = 'submitted' GROUP BY 1) w ON w.category_id = k.id
        WHERE k.conference_id = c.id),
      'mail', (SELECT jsonb_build_object(
          'queued', count(*) FILTER (WHERE status = 'queued'),
          'kept', count(*) FILTER (WHERE status = 'kept'),
          'failed', count(*) FILTER (WHERE status = 'failed'))
        FROM mails WHERE conference_id = c.id)) AS figures
    FROM conferences c WHERE c.id = $1`,
    [conferenceId, DAYS],
  );
  return row!.figures;
}
