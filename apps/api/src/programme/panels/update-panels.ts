import type { EntityManager } from 'typeorm';
import type { PanelInput, PanelView } from '#shared/programme/panels';
import { Problem } from '../../http/problem.js';
import { panelFields } from './panel-fields.js';

/** A panel as it was read, and what it becomes. */
export interface PanelUpdate {
  before: PanelView;
  input: PanelInput;
}

/** Each field of an input and its column. */
export const UPDATE_PANELS = `
  UPDATE panels p SET title = r.title, summary = r.summary, abstract = r.abstract, format = r.format,
    track_id = r."trackId", languages = r.languages, interpretation = r.interpretation, attribution = r.attribution,
    seats = r.seats, sign_up = r."signUp", audience = r.audience, talks = r.talks,
    duration_minutes = r."durationMinutes", links = r.links, internal_notes = r."internalNotes",
    version = p.version + 1, updated_at = now()
  FROM jsonb_to_recordset($2) AS r(
    id uuid, version int, title jsonb, summary jsonb, abstract jsonb, format text, "trackId" uuid, languages text[],
    interpretation text[], attribution text, seats int, "signUp" boolean, audience jsonb, talks jsonb,
    "durationMinutes" int, links jsonb, "internalNotes" text)
  WHERE p.conference_id = $1 AND p.id = r.id AND p.version = r.version AND p.removed_at IS NULL`;

/** Writes the fields of many panels in one statement. Throws `stale_version` when one of them is not as it was read. */
export async function updatePanels(
  manager: EntityManager,
  conferenceId: string,
  updates: readonly PanelUpdate[],
): Promise<void> {
  const rows = updates.map(({ before: { id, version, audience }, input }) => ({
    ...{ id, version, audience },
    ...panelFields(input),
  }));
  const [, written] = await manager.query<[unknown[], number]>(UPDATE_PANELS, [
    conferenceId,
    JSON.stringify(rows),
  ]);
  if (written < updates.length) throw new Problem('stale_version');
}
