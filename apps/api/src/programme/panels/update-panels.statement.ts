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

/** The fields of many panels in one statement, under a new version each; answers how many were written. */
async function writeFields(
  manager: EntityManager,
  conferenceId: string,
  fields: readonly (keyof Panel)[],
  rows: readonly Pick<Panel, 'id'>[],
  isAsRead = 'true',
): Promise<number> {
  const [, written] = await manager.query<[unknown[], number]>(
    `UPDATE panels p SET ${assignments(Panel, 'r', fields)}, version = p.version + 1, updated_at = now()
     FROM ${recordset(Panel, 'r', ['id', 'version', ...fields], '$2')}
     WHERE p.conference_id = $1 AND p.id = r.id AND p.removed_at IS NULL AND ${isAsRead}`,
    [conferenceId, JSON.stringify(rows)],
  );
  return written;
}

/** Writes the fields of many panels in one statement. Throws `stale_version` when one of them is not as it was read. */
export async function updatePanels(
  manager: EntityManager,
  conferenceId: string,
  updates: readonly PanelUpdate[],
): Promise<void> {
  const rows = updates.map(({ before, input }) => ({
    ...pick(before, ['id', 'version', ...PANEL_COLUMNS]),
    ...panelFields(input),
  }));
  const isAsRead = 'p.version = r.version';
  const written = await writeFields(manager, conferenceId, PANEL_COLUMNS, rows, isAsRead);
  if (written < updates.length) throw new Problem('stale_version');
}

/** Gives many panels their lengths. */
export async function writeDurations(
  manager: EntityManager,
  conferenceId: string,
  panels: readonly Pick<Panel, 'id' | 'durationMinutes'>[],
): Promise<void> {
  await writeFields(manager, conferenceId, ['durationMinutes'], panels);
}

/** What an import says of panels that exist. */
export const IMPORTED_FIELDS = [
  'title',
  'summary',
  'abstract',
  'format',
  'trackId',
  'languages',
  'attribution',
  'durationMinutes',
  'links',
] as const satisfies readonly (keyof Panel)[];

/** Gives many panels what an import says of them; the caller holds their rows. */
export async function writeImportedFields(
  manager: EntityManager,
  conferenceId: string,
  panels: readonly Pick<Panel, 'id' | (typeof IMPORTED_FIELDS)[number]>[],
): Promise<void> {
  if (panels.length > 0) await writeFields(manager, conferenceId, IMPORTED_FIELDS, panels);
}
