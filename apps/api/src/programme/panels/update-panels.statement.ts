import type { EntityManager } from 'typeorm';
import { pick } from '#shared/field-kinds';
import type { PanelInput, PanelView } from '#shared/programme/panels';
import { Problem } from '../../http/problem.js';
import { assignments, recordset } from '../../database/columns.js';
import { Panel } from './panel.entity.js';
import { PANEL_COLUMNS, panelFields } from './panel-fields.js';

/** A panel as it was read, and what it becomes. */
export interface PanelUpdate {
  before: PanelView;
  input: PanelInput;
}

const KEYS = ['id', 'version'] as const;

const UPDATE = `
  UPDATE panels p SET ${assignments(Panel, 'r', PANEL_COLUMNS)}, version = p.version + 1, updated_at = now()
  FROM ${recordset(Panel, 'r', [...KEYS, ...PANEL_COLUMNS], '$2')}
  WHERE p.conference_id = $1 AND p.id = r.id AND p.version = r.version AND p.removed_at IS NULL`;

/** Writes the fields of many panels in one statement. Throws `stale_version` when one of them is not as it was read. */
export async function updatePanels(
  manager: EntityManager,
  conferenceId: string,
  updates: readonly PanelUpdate[],
): Promise<void> {
  const rows = updates.map(({ before, input }) => ({
    ...pick(before, [...KEYS, ...PANEL_COLUMNS]),
    ...panelFields(input),
  }));
  const [, written] = await manager.query<[unknown[], number]>(UPDATE, [
    conferenceId,
    JSON.stringify(rows),
  ]);
  if (written < updates.length) throw new Problem('stale_version');
}

/** Gives many panels their lengths, under a new version each. */
export async function writeDurations(
  manager: EntityManager,
  conferenceId: string,
  panels: readonly Pick<Panel, 'id' | 'durationMinutes'>[],
): Promise<void> {
  await manager.query(
    `UPDATE panels p SET duration_minutes = r."durationMinutes", version = p.version + 1, updated_at = now()
     FROM ${recordset(Panel, 'r', ['id', 'durationMinutes'], '$2')}
     WHERE p.conference_id = $1 AND p.id = r.id`,
    [conferenceId, JSON.stringify(panels)],
  );
}
