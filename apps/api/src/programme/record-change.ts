import type { EntityManager } from 'typeorm';
import { type Actor, recordAudit } from '../audit/record-audit.js';

type ProgrammeEntity = 'track' | 'room' | 'speaker' | 'panel';

/** An object of the programme before and after a change; one of them is missing when it is new or removed. */
export interface ProgrammeChange {
  before?: { id: string };
  after?: { id: string };
}

/** Writes the audit entry of a change, in its transaction; the action's first word names the entity. */
export async function recordChange(
  manager: EntityManager,
  conferenceId: string,
  actor: Actor,
  action: `${ProgrammeEntity}.${string}`,
  change: ProgrammeChange,
): Promise<void> {
  const entity = action.slice(0, action.indexOf('.'));
  const entityId = (change.after ?? change.before)!.id;
  await recordAudit(manager, actor, { conferenceId, action, entity, entityId, ...change });
}
