import { type EntityManager, In } from 'typeorm';
import { Panel } from './panel.entity.js';
import { unplacePanels } from './slots.statement.js';

/** Takes panels out of the draft and frees their slots; their addresses stay their own for ever. */
export async function removePanels(
  manager: EntityManager,
  conferenceId: string,
  ids: readonly string[],
): Promise<void> {
  await setRemoved(manager, conferenceId, ids, () => 'now()');
  await unplacePanels(manager, conferenceId, ids);
}

/** Brings removed panels back as they were, but for their places. */
export async function bringBackPanels(
  manager: EntityManager,
  conferenceId: string,
  ids: readonly string[],
): Promise<void> {
  await setRemoved(manager, conferenceId, ids, null);
}

async function setRemoved(
  manager: EntityManager,
  conferenceId: string,
  ids: readonly string[],
  removedAt: null | (() => string),
): Promise<void> {
  if (ids.length === 0) return;
  await manager.update(
    Panel,
    { conferenceId, id: In(ids) },
    { removedAt, updatedAt: () => 'now()', version: () => 'version + 1' },
  );
}
