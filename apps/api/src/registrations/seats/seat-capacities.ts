import type { EntityManager } from 'typeorm';
import type { Localised } from '#shared/languages';
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
}

/**
 * Offers exactly the seats of a release, in the transaction that publishes it: seats of any other panel can no longer
 * be taken, those held stay held. Throws `seats_held` when a panel would offer fewer seats than are held.
 * Counters are locked before anything is compared, in one order, and after them no registration is asked for.
 */
export async function setSeatCapacities(
  manager: EntityManager,
  conferenceId: string,
  panels: readonly SeatOffer[],
): Promise<void> {
  await manager.query(
    `SELECT FROM panel_seats WHERE conference_id = $1 ORDER BY panel_id FOR NO KEY UPDATE`,
    [conferenceId],
  );
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
    `INSERT INTO panel_seats (panel_id, conference_id, capacity)
     SELECT id, $1, seats FROM jsonb_to_recordset($2) AS offer(id uuid, seats integer) ORDER BY id
     ON CONFLICT (panel_id) DO UPDATE SET capacity = excluded.capacity, open = true
     WHERE (panel_seats.capacity, panel_seats.open) IS DISTINCT FROM (excluded.capacity, true)`,
    [conferenceId, JSON.stringify(offered(panels).map(({ id, seats }) => ({ id, seats })))],
  );
}

/** What would keep a release with these panels from being published, for its review. */
export async function findSeatShortfalls(
  manager: EntityManager,
  conferenceId: string,
  panels: readonly SeatOffer[],
): Promise<SeatShortfall[]> {
  const taken = await manager.query<{ panelId: string; taken: number }[]>(
    `SELECT panel_id AS "panelId", taken FROM panel_seats WHERE conference_id = $1 AND taken > 0`,
    [conferenceId],
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
