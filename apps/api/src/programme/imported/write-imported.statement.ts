import { type EntityManager, In } from 'typeorm';
import { type Actor, recordAudits } from '../../audit/record-audit.js';
import { fieldsWithout, names, recordset, values } from '../../database/columns.js';
import { Panel } from '../panels/panel.entity.js';
import { replaceParts } from '../panels/parts.statement.js';
import { findPanels } from '../panels/panels.queries.js';
import { bringBackPanels, removePanels } from '../panels/remove-panels.statement.js';
import { placePanels, unplacePanels } from '../panels/slots.statement.js';
import { IMPORTED_FIELDS, writeImportedFields } from '../panels/update-panels.statement.js';
import { recordChanges } from '../record-change.js';
import { Room } from '../rooms/room.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { Track } from '../tracks/track.entity.js';
import { ImportedEntry } from './imported-entry.entity.js';
import type { ImportedProgramme } from './imported-programme.js';

const NAMED = ['id', 'slug', 'name', 'position', 'sourceId'] as const;
const MARKED = [...NAMED, 'colour', 'shape'] as const;
const SPEAKER = ['id', 'personId', 'slug', 'sourceId', 'biography'] as const;
const PANEL = ['id', 'slug', 'sourceId', ...IMPORTED_FIELDS] as const;

/** Writes what an import planned, with who did it, in a fixed number of statements, whatever its size. */
export async function writeImported(
  manager: EntityManager,
  actor: Actor,
  conferenceId: string,
  programme: ImportedProgramme,
): Promise<void> {
  const write = async (rows: readonly unknown[], statement: string): Promise<void> => {
    if (rows.length > 0) await manager.query(statement, [conferenceId, JSON.stringify(rows)]);
  };
  const { tracks, rooms, speakers, panels, slots, parts, history } = programme;
  const { returned, withdrawn, entries } = programme;
  await write(tracks.create, INSERT_TRACKS);
  await write(tracks.update, ADOPT_TRACKS);
  await write(rooms.create, INSERT_ROOMS);
  await write(rooms.update, ADOPT_ROOMS);
  await write(speakers.create, INSERT_PERSONS);
  await write(speakers.create, INSERT_SPEAKERS);
  await write(speakers.update, UPDATE_PERSONS);
  await write(speakers.update, UPDATE_SPEAKERS);
  await write(panels.create, INSERT_PANELS);
  await bringBackPanels(manager, conferenceId, returned);
  await writeImportedFields(manager, conferenceId, panels.update);
  if (parts.panels.length > 0) await replaceParts(manager, conferenceId, parts.panels);
  await placePanels(manager, conferenceId, [...slots.create, ...slots.update]);
  await unplacePanels(manager, conferenceId, slots.remove);
  await withdraw(manager, actor, conferenceId, withdrawn);
  await write(entries, REMEMBER);
  const deed = { conferenceId, action: 'panel.import', entity: 'panel' };
  const deeds = history.map(({ id, before, after }) => {
    return { ...deed, entityId: id, before: before ?? undefined, after };
  });
  if (deeds.length > 0) await recordAudits(manager, actor, deeds);
}

/** Takes off what has left its source: it comes back when the source has it again. */
async function withdraw(
  manager: EntityManager,
  actor: Actor,
  conferenceId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const before = await findPanels(manager, conferenceId, ids);
  await removePanels(manager, conferenceId, ids);
  await manager.update(ImportedEntry, { conferenceId, panelId: In(ids) }, { withdrawn: true });
  const changes = before.map((panel) => ({ action: 'panel.remove', before: panel }) as const);
  await recordChanges(manager, conferenceId, actor, changes);
}

/** Without fresh statistics the draft of a large programme takes thirty times as long to read. */
export async function analyseProgramme(manager: EntityManager): Promise<void> {
  await manager.query(
    'ANALYZE tracks, rooms, persons, speakers, panels, slots, parts, imported_entries',
  );
}

const INSERT_TRACKS = `
  INSERT INTO tracks (conference_id, ${names(Track, MARKED)})
  SELECT $1, ${values('r', MARKED)} FROM ${recordset(Track, 'r', MARKED, '$2')}`;

const INSERT_ROOMS = `
  INSERT INTO rooms (conference_id, ${names(Room, NAMED)})
  SELECT $1, ${values('r', NAMED)} FROM ${recordset(Room, 'r', NAMED, '$2')}`;

const ADOPTED = `SET source_id = r."sourceId", name = r.name, version = t.version + 1
  FROM jsonb_to_recordset($2) AS r(id uuid, "sourceId" text, name jsonb)
  WHERE t.conference_id = $1 AND t.id = r.id`;

const ADOPT_TRACKS = `UPDATE tracks t ${ADOPTED}`;

const ADOPT_ROOMS = `UPDATE rooms t ${ADOPTED}`;

const INSERT_PERSONS = `
  INSERT INTO persons (id, conference_id, family_name)
  SELECT r."personId", $1, r.name FROM jsonb_to_recordset($2) AS r("personId" uuid, name text)`;

const INSERT_SPEAKERS = `
  INSERT INTO speakers (conference_id, ${names(Speaker, SPEAKER)})
  SELECT $1, ${values('r', SPEAKER)} FROM ${recordset(Speaker, 'r', SPEAKER, '$2')}`;

const UPDATE_PERSONS = `
  UPDATE persons p SET given_name = '', family_name = r.name
  FROM jsonb_to_recordset($2) AS r("personId" uuid, name text)
  WHERE p.conference_id = $1 AND p.id = r."personId" AND r.name IS NOT NULL`;

const UPDATE_SPEAKERS = `
  UPDATE speakers s SET biography = r.biography, version = s.version + 1
  FROM jsonb_to_recordset($2) AS r(id uuid, biography jsonb)
  WHERE s.conference_id = $1 AND s.id = r.id`;

const INSERT_PANELS = `
  INSERT INTO panels (conference_id, ${names(Panel, PANEL)})
  SELECT $1, ${values('r', PANEL)} FROM ${recordset(Panel, 'r', PANEL, '$2')}`;

const ENTRY = fieldsWithout(ImportedEntry, 'conferenceId');
const REMEMBERED = ENTRY.filter((field) => field !== 'id');

const REMEMBER = `
  INSERT INTO imported_entries AS e (conference_id, ${names(ImportedEntry, ENTRY)})
  SELECT $1, ${values('r', ENTRY)} FROM ${recordset(ImportedEntry, 'r', ENTRY, '$2')}
  ON CONFLICT (id) DO UPDATE SET ${REMEMBERED.map((field) => `${names(ImportedEntry, [field])} = excluded.${names(ImportedEntry, [field])}`).join(', ')}
  WHERE e.conference_id = excluded.conference_id`;
