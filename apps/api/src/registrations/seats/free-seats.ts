import { type EntityManager, In } from 'typeorm';
import type { RegistrationKey } from './own-agenda.queries.js';
import { PanelSeats } from './panel-seats.entity.js';
import { Seat } from './seat.entity.js';

/**
 * Gives back every seat of a registration whose row is locked. The counters are locked in one order, so that two who
 * give back several never wait for each other, and before those of the conference, as publishing does.
 */
export async function freeSeats(
  manager: EntityManager,
  { id: registrationId, conferenceId }: RegistrationKey,
): Promise<void> {
  const held = await manager.findBy(Seat, { conferenceId, registrationId });
  if (held.length === 0) return;
  await manager.find(PanelSeats, {
    where: { conferenceId, panelId: In(held.map(({ panelId }) => panelId)) },
    select: { panelId: true },
    order: { panelId: 'ASC' },
    lock: { mode: 'for_no_key_update' },
  });
  await manager.delete(Seat, { conferenceId, registrationId });
}
