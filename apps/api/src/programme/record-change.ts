import type { EntityManager } from 'typeorm';
import { type Actor, recordAudits } from '../audit/record-audit.js';

type ProgrammeEntity = 'track' | 'room' | 'speaker' | 'panel';
type ProgrammeAction = `${ProgrammeEntity}.${string}`;

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
  action: ProgrammeAction,
  change: ProgrammeChange,
): Promise<void> {
  await recordChanges(manager, conferenceId, actor, [{ action, ...change }]);
}

/** As `recordChange`, for many objects in one statement. */
export async function recordChanges(
  manager: EntityManager,
  conferenceId: string,
  actor: Actor,
  changes: readonly (ProgrammeChange & { action: ProgrammeAction })[],
): Promise<void> {
  const deeds = changes.map(({ action, before, after }) => {
    const entity = action.slice(0, action.indexOf('.'));
    return { conferenceId, action, entity, entityId: (after ?? before)!.id, before, after };
  });
  await recordAudits(manager, actor, deeds);
}
