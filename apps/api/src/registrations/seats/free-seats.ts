import type { EntityManager } from 'typeorm';

/**
 * Gives back every seat of a registration whose row is locked. The counters are locked in one order, so that two who
 * give back several never wait for each other, and before those of the conference, as publishing does.
 */
export async function freeSeats(manager: EntityManager, registrationId: string): Promise<void> {
  await manager.query(
    `SELECT FROM panel_seats WHERE panel_id IN (SELECT panel_id FROM seats WHERE registration_id = $1)
     ORDER BY panel_id FOR NO KEY UPDATE`,
    [registrationId],
  );
  await manager.query('DELETE FROM seats WHERE registration_id = $1', [registrationId]);
}
