import type { DataSource } from 'typeorm';
import type { TestConference } from '../support/app.js';

/**
 * Confirmed attendees who each keep some panels: the n-th keeps those at n, n + step, n + 2 × step and so on, counted
 * around. Written without the triggers that note a change of each own agenda, which nobody reads here.
 */
export async function addCrowd(
  dataSource: DataSource,
  conference: TestConference,
  panels: readonly string[],
  { size, stars, step = 7 }: { size: number; stars: number; step?: number },
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query('ALTER TABLE stars DISABLE TRIGGER stars_noted');
    await manager.query(
      `WITH people AS (
         INSERT INTO persons (conference_id, family_name, email)
         SELECT $1, 'Crowd ' || n, 'crowd-' || n || '@example.org' FROM generate_series(1, $3::int) n
         RETURNING id, email)
       INSERT INTO registrations (conference_id, person_id, category_id, reference, status, email, language,
         notice_version, page_secret_hash, ticket_secret_hash)
       SELECT $1, id, $2, email, 'confirmed', email, 'en', 1, sha256(id::text::bytea),
         sha256(('ticket ' || id)::bytea)
       FROM people`,
      [conference.id, conference.categories.automatic, size],
    );
    await manager.query(
      `INSERT INTO stars (conference_id, registration_id, panel_id)
       SELECT DISTINCT r.conference_id, r.id, ($2::uuid[])[1 + (r.n + k * $4) % cardinality($2::uuid[])]
       FROM (SELECT conference_id, id, row_number() OVER (ORDER BY email) AS n FROM registrations
             WHERE conference_id = $1 AND email LIKE 'crowd-%') r
       CROSS JOIN generate_series(0, $3::int - 1) k`,
      [conference.id, panels, stars, step],
    );
    await manager.query('ALTER TABLE stars ENABLE TRIGGER stars_noted');
  });
  await dataSource.query('ANALYZE');
}
