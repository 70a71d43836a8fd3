import type { EntityManager } from 'typeorm';
import type { Localised } from '#shared/languages';
import type { Audience } from '#shared/programme/audience';
import type { SeatShortfall } from '#shared/releases/releases';
import { Problem } from '../../http/problem.js';

/** What a release says of a panel's seats. */
export interface SeatOffer {
  id: string;
  title: Localised;
  /** Null: nobody counts them. */
  seats: number | null;
  /** Whether attendees take a seat beforehand. */
  signUp: boolean;
  /** Whose seats they are; null: everybody's. */
  audience: Audience | null;
}

/** A seat that somebody has or had. */
export interface HeldSeat {
  registrationId: string;
  panelId: string;
}

/**
 * Offers exactly the seats of a release, in the transaction that publishes it: seats of any other panel can no longer
 * be taken, those held stay held, but for those of attendees whom a panel is no longer for, which are answered. Throws
 * `seats_held` when a panel would offer fewer seats than are held. Counters are locked before anything is compared, in one
 * order, and after the registrations of those who lose a seat, as attendees lock theirs.
 */
export async function setSeatCapacities(
  manager: EntityManager,
  conferenceId: string,
  panels: readonly SeatOffer[],
): Promise<HeldSeat[]> {
  await lockForeigners(manager, conferenceId, panels);
  await manager.query(
    `SELECT FROM panel_seats WHERE conference_id = $1 ORDER BY panel_id FOR NO KEY UPDATE`,
    [conferenceId],
  );
  const givenBack = await giveBackForeignSeats(manager, conferenceId, panels);
  const [shortfall] = await findSeatShortfalls(manager, conferenceId, panels);
  if (shortfall) {
    const { title, taken, capacity } = shortfall;
    throw new Problem('seats_held', { title, taken, capacity }, { extra: { shortfall } });
  }
  await manager.query(
    `UPDATE panel_seats SET open = false WHERE conference_id = $1 AND open AND panel_id <> ALL($2)`,
    [conferenceId, offered(panels).map(({ id }) => id)],
  );
  await manager.query(
    `INSERT INTO panel_seats (panel_id, conference_id, capacity, audience)
     SELECT id, $1, seats, audience
     FROM jsonb_to_recordset($2) AS offer(id uuid, seats integer, audience jsonb) ORDER BY id
     ON CONFLICT (panel_id) DO UPDATE SET capacity = excluded.capacity, open = true, audience = excluded.audience
     WHERE (panel_seats.capacity, panel_seats.open, panel_seats.audience)
       IS DISTINCT FROM (excluded.capacity, true, excluded.audience)`,
    [
      conferenceId,
      JSON.stringify(offered(panels).map(({ id, seats, audience }) => ({ id, seats, audience }))),
    ],
  );
  return givenBack;
}

/** Restricted panels, and who holds a seat in one of them without belonging to its audience. */
const FOREIGN_SEATS = `
  jsonb_to_recordset($2) AS panel(id uuid, audience jsonb)
  JOIN seats s ON s.conference_id = $1 AND s.panel_id = panel.id
  JOIN registrations r ON r.id = s.registration_id
  JOIN categories k ON k.id = r.category_id JOIN persons p ON p.id = r.person_id
  WHERE NOT admits(panel.audience, k.key, p.nation)`;

async function lockForeigners(
  manager: EntityManager,
  conferenceId: string,
  panels: readonly SeatOffer[],
): Promise<void> {
  const restricted = restrictedOf(panels);
  if (restricted.length === 0) return;
  await manager.query(
    `SELECT FROM registrations WHERE id IN (SELECT s.registration_id FROM ${FOREIGN_SEATS})
     ORDER BY id FOR NO KEY UPDATE`,
    [conferenceId, JSON.stringify(restricted)],
  );
}

/**
 * Gives back the seats of those whom a panel is not for any more. A star stays in its place, so that they can be told,
 * and find the panel again should it be for them once more.
 */
async function giveBackForeignSeats(
  manager: EntityManager,
  conferenceId: string,
  panels: readonly SeatOffer[],
): Promise<HeldSeat[]> {
  const restricted = restrictedOf(panels);
  if (restricted.length === 0) return [];
  const values = [conferenceId, JSON.stringify(restricted)];
  await manager.query(
    `INSERT INTO stars (conference_id, registration_id, panel_id)
     SELECT s.conference_id, s.registration_id, s.panel_id FROM ${FOREIGN_SEATS}
     ON CONFLICT DO NOTHING`,
    values,
  );
  const [givenBack] = await manager.query<[HeldSeat[], number]>(
    `DELETE FROM seats WHERE (registration_id, panel_id) IN (
       SELECT s.registration_id, s.panel_id FROM ${FOREIGN_SEATS})
     RETURNING registration_id AS "registrationId", panel_id AS "panelId"`,
    values,
  );
  return givenBack;
}

function restrictedOf(panels: readonly SeatOffer[]): { id: string; audience: Audience }[] {
  return panels.flatMap(({ id, audience }) => (audience ? [{ id, audience }] : []));
}

/** What would keep a release with these panels from being published, for its review. */
export async function findSeatShortfalls(
  manager: EntityManager,
  conferenceId: string,
  panels: readonly SeatOffer[],
): Promise<SeatShortfall[]> {
  const taken = await manager.query<{ panelId: string; taken: number }[]>(
    `SELECT panel_id AS "panelId", taken - coalesce(foreigners.seats, 0)::int AS taken
     FROM panel_seats LEFT JOIN (
       SELECT s.panel_id, count(*) AS seats FROM ${FOREIGN_SEATS} GROUP BY s.panel_id
     ) foreigners USING (panel_id)
     WHERE conference_id = $1 AND taken > 0`,
    [conferenceId, JSON.stringify(restrictedOf(panels))],
  );
  const held = new Map(taken.map((row) => [row.panelId, row.taken]));
  return offered(panels).flatMap(({ id, title, seats }) => {
    const holders = held.get(id) ?? 0;
    return holders > seats ? [{ panelId: id, title, taken: holders, capacity: seats }] : [];
  });
}

function offered(panels: readonly SeatOffer[]): (SeatOffer & { seats: number })[] {
  return panels.filter(
    (panel): panel is SeatOffer & { seats: number } => panel.signUp && panel.seats !== null,
  );
}
