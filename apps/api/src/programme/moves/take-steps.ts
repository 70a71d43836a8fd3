import { type EntityManager, In, IsNull } from 'typeorm';
import type { PanelView } from '#shared/programme/panels';
import { FOR_NO_KEY_UPDATE } from '../../database/transaction.js';
import { Panel } from '../panels/panel.entity.js';
import { writeDurations } from '../panels/update-panels.statement.js';
import { Slot } from '../panels/slot.entity.js';
import { findPanels } from '../panels/panels.queries.js';
import { placePanels } from '../panels/slots.statement.js';
import { recordChanges } from '../record-change.js';
import type { Mover } from './move-history.js';
import type { MoveStep } from './move-steps.js';

/**
 * The panels as they are while no other organiser can place, change or remove them, by id. Everybody locks in the
 * order of the ids, so that nobody waits in a circle. A panel that is removed or of another conference is missing.
 */
export async function lockPanels(
  manager: EntityManager,
  conferenceId: string,
  ids: readonly string[],
): Promise<Map<string, PanelView>> {
  await manager.find(Panel, {
    where: { conferenceId, id: In(ids), removedAt: IsNull() },
    select: { id: true },
    order: { id: 'ASC' },
    lock: FOR_NO_KEY_UPDATE,
  });
  const panels = await findPanels(manager, conferenceId, ids);
  return new Map(panels.map((panel) => [panel.id, panel]));
}

/** Writes the steps of a move of locked panels with an audit entry each, in a fixed number of statements. */
export async function takeSteps(
  manager: EntityManager,
  mover: Mover,
  steps: readonly MoveStep[],
  panels: ReadonlyMap<string, PanelView>,
): Promise<void> {
  const { conferenceId } = mover;
  await writeSlots(manager, conferenceId, steps);
  await writeLengths(manager, conferenceId, steps);
  const ids = steps.map(({ panelId }) => panelId);
  const now = await findPanels(manager, conferenceId, ids);
  const changes = now.map((after) => {
    const before = panels.get(after.id)!;
    return { action: actionOf(before, after), before, after };
  });
  await recordChanges(manager, conferenceId, mover, changes);
}

async function writeSlots(
  manager: EntityManager,
  conferenceId: string,
  steps: readonly MoveStep[],
): Promise<void> {
  const away = steps.filter(({ to }) => to === null).map(({ panelId }) => panelId);
  if (away.length > 0) {
    await manager.delete(Slot, { conferenceId, panelId: In(away) });
  }
  const placed = steps.flatMap(({ panelId, to }) => (to ? [{ panelId, ...to }] : []));
  await placePanels(manager, conferenceId, placed);
}

/** A new length is part of the panel and raises the panel's version too. */
async function writeLengths(
  manager: EntityManager,
  conferenceId: string,
  steps: readonly MoveStep[],
): Promise<void> {
  const changed = steps.filter(({ fromMinutes, toMinutes }) => fromMinutes !== toMinutes);
  if (changed.length === 0) return;
  const lengths = changed.map(({ panelId, toMinutes }) => ({
    id: panelId,
    durationMinutes: toMinutes,
  }));
  await writeDurations(manager, conferenceId, lengths);
}

function actionOf(
  before: PanelView,
  after: PanelView,
): 'panel.unplace' | 'panel.move' | 'panel.place' {
  if (!after.slot) return 'panel.unplace';
  return before.slot ? 'panel.move' : 'panel.place';
}
