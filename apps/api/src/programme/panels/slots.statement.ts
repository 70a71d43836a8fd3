import { type EntityManager, In } from 'typeorm';
import { names, recordset, values } from '../../database/columns.js';
import { Slot } from './slot.entity.js';

const FIELDS = ['panelId', 'roomId', 'startsAt'] as const;

/** Gives many panels a place, whether they have one or not; `startsAt` in UTC. */
export async function placePanels(
  manager: EntityManager,
  conferenceId: string,
  places: readonly { panelId: string; roomId: string | null; startsAt: string }[],
): Promise<void> {
  if (places.length === 0) return;
  await manager.query(
    `INSERT INTO slots (conference_id, ${names(Slot, FIELDS)})
     SELECT $1, ${values('r', FIELDS)} FROM ${recordset(Slot, 'r', FIELDS, '$2')}
     ON CONFLICT (panel_id) DO UPDATE SET room_id = excluded.room_id, starts_at = excluded.starts_at`,
    [conferenceId, JSON.stringify(places)],
  );
}

/** Takes many panels off the timetable. */
export async function unplacePanels(
  manager: EntityManager,
  conferenceId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length > 0) await manager.delete(Slot, { conferenceId, panelId: In(ids) });
}
