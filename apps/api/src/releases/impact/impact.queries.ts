import type { EntityManager } from 'typeorm';
import type { ImpactCounts, PanelScope } from './impact.js';
import type { PanelPair } from './overlaps.js';

interface CountRows {
  interest: { panelId: string; seats: number; stars: number; lost: number }[];
  clashes: { panelId: string; attendees: number }[];
  attendees: number;
}

/**
 * Counts confirmed attendees, in one statement: those with a seat or a star in each of the panels, and those who have
 * both panels of a pair, for each panel and altogether. Whom a panel neither was for nor is for is not touched by it.
 */
export async function countImpact(
  manager: EntityManager,
  conferenceId: string,
  panelIds: readonly string[],
  pairs: readonly PanelPair[],
  scopes: readonly PanelScope[],
): Promise<ImpactCounts & { attendeesWithNewClash: number }> {
  const [rows] = await manager.query<[CountRows]>(
    `WITH interest AS MATERIALIZED (
       SELECT kept.registration_id, kept.panel_id, bool_or(kept.seated) AS seated,
         bool_and(scope.id IS NULL OR scope.held AND admits(scope.after, k.key, p.nation)) AS sees,
         bool_and(scope.held AND NOT admits(scope.after, k.key, p.nation)) AS lost
       FROM (
         SELECT registration_id, panel_id, false AS seated FROM stars WHERE conference_id = $1
         UNION ALL
         SELECT registration_id, panel_id, true FROM seats WHERE conference_id = $1
       ) AS kept
       JOIN registrations r ON r.id = kept.registration_id AND r.status = 'confirmed'
       LEFT JOIN jsonb_to_recordset($5) AS scope(id uuid, before jsonb, after jsonb, known boolean, held boolean)
         ON scope.id = kept.panel_id
       LEFT JOIN categories k ON k.id = r.category_id AND scope.id IS NOT NULL
       LEFT JOIN persons p ON p.id = r.person_id AND scope.id IS NOT NULL
       WHERE (kept.panel_id = ANY($2) OR kept.panel_id = ANY($3) OR kept.panel_id = ANY($4))
         AND (scope.id IS NULL OR scope.known AND admits(scope.before, k.key, p.nation)
           OR scope.held AND admits(scope.after, k.key, p.nation))
       GROUP BY kept.registration_id, kept.panel_id
     ), together AS MATERIALIZED (
       SELECT one.panel_id AS one, other.panel_id AS other, registration_id
       FROM interest one JOIN interest other USING (registration_id)
       WHERE one.panel_id < other.panel_id AND one.sees AND other.sees
     ), clashing AS MATERIALIZED (
       SELECT DISTINCT side.panel_id, registration_id
       FROM together CROSS JOIN LATERAL (VALUES (one), (other)) AS side(panel_id)
       WHERE (one, other) IN (SELECT least(p.one, p.other), greatest(p.one, p.other)
                              FROM unnest($3::uuid[], $4::uuid[]) AS p(one, other))
     )
     SELECT coalesce((SELECT json_agg(counted) FROM (
         SELECT panel_id AS "panelId", count(*) FILTER (WHERE seated)::int AS seats,
                count(*) FILTER (WHERE NOT seated)::int AS stars, count(*) FILTER (WHERE lost)::int AS lost
         FROM interest WHERE panel_id = ANY($2) GROUP BY panel_id) AS counted), '[]') AS interest,
       coalesce((SELECT json_agg(counted) FROM (
         SELECT panel_id AS "panelId", count(*)::int AS attendees FROM clashing GROUP BY panel_id) AS counted), '[]') AS clashes,
       (SELECT count(DISTINCT registration_id)::int FROM clashing) AS attendees`,
    [
      conferenceId,
      panelIds,
      pairs.map(([one]) => one.id),
      pairs.map(([, other]) => other.id),
      JSON.stringify(scopes),
    ],
  );
  return {
    interest: new Map(rows.interest.map(({ panelId, ...counts }) => [panelId, counts])),
    newClashes: new Map(rows.clashes.map(({ panelId, attendees }) => [panelId, attendees])),
    attendeesWithNewClash: rows.attendees,
  };
}
