import type { EntityManager } from 'typeorm';

/**
 * Lets the confirmed sample attendees keep sessions of the published programme and take seats where they are limited:
 * the first workshop half, the second but for two seats, the last one to the last seat. Doing it twice does no harm.
 */
export async function writeDemoInterest(
  manager: EntityManager,
  conferenceId: string,
): Promise<void> {
  await manager.query(KEEP, [conferenceId]);
  await manager.query(TAKE_SEATS, [conferenceId]);
}

/** In the order in which they registered, and the sessions in the order of the programme, those for some last. */
const ATTENDEES = `
  SELECT r.id, k.key, p.nation, row_number() OVER (ORDER BY r.created_at, r.reference) AS n
  FROM registrations r JOIN categories k ON k.id = r.category_id JOIN persons p ON p.id = r.person_id
  WHERE r.conference_id = $1 AND r.status = 'confirmed'`;

const RELEASED = `
  SELECT p.id, p.format, placed.audience,
    row_number() OVER (ORDER BY placed.audience IS NOT NULL, lower(placed.during), p.slug) AS n
  FROM conferences c JOIN releases r ON r.conference_id = c.id AND r.number = c.release_number
  JOIN release_placements placed ON placed.release_id = r.id JOIN panels p ON p.id = placed.panel_id
  WHERE c.id = $1 AND p.format <> 'break'`;

/** About one session in five each, keynotes more often. */
const KEEP = `
  INSERT INTO stars (conference_id, registration_id, panel_id)
  SELECT $1, a.id, p.id FROM (${ATTENDEES}) a CROSS JOIN (${RELEASED}) p
  WHERE admits(p.audience, a.key, a.nation)
    AND ((a.n * 7 + p.n * 3) % 5 = 0 OR (p.format = 'keynote' AND (a.n + p.n) % 2 = 0))
  ORDER BY a.id, p.id ON CONFLICT DO NOTHING`;

const TAKE_SEATS = `
  INSERT INTO seats (conference_id, registration_id, panel_id)
  SELECT $1, a.id, s.panel_id
  FROM (SELECT s.panel_id, s.capacity, row_number() OVER (ORDER BY s.capacity DESC) AS n
        FROM panel_seats s WHERE s.conference_id = $1 AND s.open AND s.audience IS NULL) s
  JOIN (${ATTENDEES}) a
    ON a.n <= CASE s.n WHEN 1 THEN s.capacity / 2 WHEN 2 THEN s.capacity - 2 ELSE s.capacity END
  ORDER BY s.panel_id, a.id ON CONFLICT DO NOTHING`;
