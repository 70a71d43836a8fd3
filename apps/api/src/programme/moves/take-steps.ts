import type { EntityManager } from 'typeorm';
import type { PanelView } from '#shared/programme/panels';
import { findPanels } from '../panels/panels.queries.js';
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
  await manager.query(
    `SELECT FROM panels WHERE conference_id = $1 AND id = ANY ($2::uuid[]) AND removed_at IS NULL
     ORDER BY id FOR NO KEY UPDATE`,
    [conferenceId, ids],
  );
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
    await manager.query(
      'DELETE FROM slots WHERE conference_id = $1 AND panel_id = ANY ($2::uuid[])',
      [conferenceId, away],
    );
  }
  const placed = steps.flatMap(({ panelId, to }) => (to ? [{ panelId, ...to }] : []));
  if (placed.length === 0) return;
  await manager.query(
    `INSERT INTO slots (panel_id, conference_id, room_id, starts_at)
     SELECT r."panelId", $1, r."roomId", r."startsAt"
     FROM jsonb_to_recordset($2) AS r("panelId" uuid, "roomId" uuid, "startsAt" timestamptz)
     ON CONFLICT (panel_id) DO UPDATE SET room_id = excluded.room_id, starts_at = excluded.starts_at`,
    [conferenceId, JSON.stringify(placed)],
  );
}

/** A new length is part of the panel and raises the panel's version too. */
async function writeLengths(
  manager: EntityManager,
  conferenceId: string,
  steps: readonly MoveStep[],
): Promise<void> {
  const changed = steps.filter(({ fromMinutes, toMinutes }) => fromMinutes !== toMinutes);
  if (changed.length === 0) return;
  await manager.query(
    `UPDATE panels p SET duration_minutes = r."toMinutes", version = p.version + 1, updated_at = now()
     FROM jsonb_to_recordset($2) AS r("panelId" uuid, "toMinutes" int)
     WHERE p.conference_id = $1 AND p.id = r."panelId"`,
    [conferenceId, JSON.stringify(changed)],
  );
}

function actionOf(
  before: PanelView,
  after: PanelView,
): 'panel.unplace' | 'panel.move' | 'panel.place' {
  if (!after.slot) return 'panel.unplace';
  return before.slot ? 'panel.move' : 'panel.place';
}
