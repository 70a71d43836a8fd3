import type { EntityManager } from 'typeorm';
import { type Actor, recordAudit } from '../audit/record-audit.js';
import { changesNothing, type ImportPlan } from './import-plan.js';

/** Writes a plan, with who did it, in a fixed number of statements, whatever its size. */
export async function writeImport(
  manager: EntityManager,
  actor: Actor,
  conferenceId: string,
  plan: ImportPlan,
): Promise<void> {
  const write = async (rows: unknown[], statement: string): Promise<void> => {
    if (rows.length > 0) await manager.query(statement, [conferenceId, JSON.stringify(rows)]);
  };
  await write(plan.tracks.create, INSERT_TRACKS);
  await write(plan.tracks.update, adoptByName('tracks'));
  await write(plan.rooms.create, INSERT_ROOMS);
  await write(plan.rooms.update, adoptByName('rooms'));
  await write(plan.speakers.create, INSERT_PERSONS);
  await write(plan.speakers.create, INSERT_SPEAKERS);
  await write(plan.speakers.update, UPDATE_PERSONS);
  await write(plan.speakers.update, RAISE_SPEAKERS);
  await write(plan.panels.create, INSERT_PANELS);
  await write(plan.panels.update, UPDATE_PANELS);
  await write(plan.parts.remove, DELETE_PARTS);
  await write(plan.parts.move, MOVE_PARTS);
  await write(plan.parts.create, INSERT_PARTS);
  await write([...plan.slots.create, ...plan.slots.update], PLACE_PANELS);
  if (changesNothing(plan)) return;
  await manager.query(RECORD_PANELS, [
    conferenceId,
    JSON.stringify(plan.history),
    actor.accountId,
    actor.name,
  ]);
  const { panels, missing } = plan;
  const after = {
    created: panels.create.length,
    changed: panels.update.length,
    unchanged: panels.unchanged,
    missing: missing.map((panel) => panel.id),
  };
  const deed = { conferenceId, entity: 'conference', entityId: conferenceId, after };
  await recordAudit(manager, actor, { ...deed, action: 'programme.import' });
  // Without fresh statistics the draft of a large programme takes thirty times as long to read.
  await manager.query('ANALYZE tracks, rooms, persons, speakers, panels, slots, parts');
}

const RECORD_PANELS = `
  INSERT INTO audit_entries (conference_id, account_id, actor, action, entity, entity_id, before, after)
  SELECT $1, $3, $4, 'panel.import', 'panel', r.id, r.before, r.after
  FROM jsonb_to_recordset($2) AS r(id text, before jsonb, after jsonb)`;

const INSERT_TRACKS = `
  INSERT INTO tracks (id, conference_id, slug, name, colour, shape, position, source_id)
  SELECT r.id, $1, r.slug, r.name, r.colour, r.shape, r.position, r."sourceId"
  FROM jsonb_to_recordset($2) AS r(
    id uuid, slug text, name jsonb, colour int, shape int, position int, "sourceId" text)`;

const INSERT_ROOMS = `
  INSERT INTO rooms (id, conference_id, slug, name, position, source_id)
  SELECT r.id, $1, r.slug, r.name, r.position, r."sourceId"
  FROM jsonb_to_recordset($2) AS r(id uuid, slug text, name jsonb, position int, "sourceId" text)`;

const adoptByName = (table: 'tracks' | 'rooms') => `
  UPDATE ${table} t SET source_id = r."sourceId", version = t.version + 1
  FROM jsonb_to_recordset($2) AS r(id uuid, "sourceId" text)
  WHERE t.conference_id = $1 AND t.id = r.id`;

const INSERT_PERSONS = `
  INSERT INTO persons (id, conference_id, family_name)
  SELECT r."personId", $1, r.name FROM jsonb_to_recordset($2) AS r("personId" uuid, name text)`;

const INSERT_SPEAKERS = `
  INSERT INTO speakers (id, conference_id, person_id, slug, source_id)
  SELECT r.id, $1, r."personId", r.slug, r."sourceId"
  FROM jsonb_to_recordset($2) AS r(id uuid, "personId" uuid, slug text, "sourceId" text)`;

const UPDATE_PERSONS = `
  UPDATE persons p SET given_name = '', family_name = r.name
  FROM jsonb_to_recordset($2) AS r("personId" uuid, name text)
  WHERE p.conference_id = $1 AND p.id = r."personId"`;

const RAISE_SPEAKERS = `
  UPDATE speakers s SET version = s.version + 1
  FROM jsonb_to_recordset($2) AS r(id uuid) WHERE s.conference_id = $1 AND s.id = r.id`;

const PANEL_RECORD = `jsonb_to_recordset($2) AS r(
    id uuid, slug text, "sourceId" text, title jsonb, summary jsonb, abstract jsonb, format text,
    "trackId" uuid, languages text[], "durationMinutes" int, links jsonb)`;

const INSERT_PANELS = `
  INSERT INTO panels (id, conference_id, slug, source_id, title, summary, abstract, format, track_id,
    languages, duration_minutes, links)
  SELECT r.id, $1, r.slug, r."sourceId", r.title, r.summary, r.abstract, r.format, r."trackId",
    r.languages, r."durationMinutes", r.links
  FROM ${PANEL_RECORD}`;

const UPDATE_PANELS = `
  UPDATE panels p SET title = r.title, summary = r.summary, abstract = r.abstract, track_id = r."trackId",
    languages = r.languages, duration_minutes = r."durationMinutes", links = r.links,
    version = p.version + 1, updated_at = now()
  FROM ${PANEL_RECORD} WHERE p.conference_id = $1 AND p.id = r.id`;

const DELETE_PARTS = `
  DELETE FROM parts WHERE conference_id = $1
    AND id IN (SELECT value::uuid FROM jsonb_array_elements_text($2))`;

const MOVE_PARTS = `
  UPDATE parts t SET position = r.position FROM jsonb_to_recordset($2) AS r(id uuid, position int)
  WHERE t.conference_id = $1 AND t.id = r.id`;

const INSERT_PARTS = `
  INSERT INTO parts (id, conference_id, panel_id, speaker_id, role, position)
  SELECT r.id, $1, r."panelId", r."speakerId", r.role, r.position
  FROM jsonb_to_recordset($2) AS r(
    id uuid, "panelId" uuid, "speakerId" uuid, role text, position int)`;

const PLACE_PANELS = `
  INSERT INTO slots (panel_id, conference_id, room_id, starts_at)
  SELECT r."panelId", $1, r."roomId", r."startsAt"
  FROM jsonb_to_recordset($2) AS r("panelId" uuid, "roomId" uuid, "startsAt" timestamptz)
  ON CONFLICT (panel_id) DO UPDATE SET room_id = excluded.room_id, starts_at = excluded.starts_at`;
