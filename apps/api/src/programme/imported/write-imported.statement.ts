import type { EntityManager } from 'typeorm';
import { type Actor, recordAudits } from '../../audit/record-audit.js';
import { names, recordset, values } from '../../database/columns.js';
import { Panel } from '../panels/panel.entity.js';
import { replaceParts } from '../panels/parts.statement.js';
import { placePanels } from '../panels/slots.statement.js';
import { IMPORTED_FIELDS, writeImportedFields } from '../panels/update-panels.statement.js';
import { Room } from '../rooms/room.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import { Track } from '../tracks/track.entity.js';
import type { ImportedProgramme } from './imported-programme.js';

const NAMED = ['id', 'slug', 'name', 'position', 'sourceId'] as const;
const MARKED = [...NAMED, 'colour', 'shape'] as const;
const SPEAKER = ['id', 'personId', 'slug', 'sourceId'] as const;
const PANEL = ['id', 'slug', 'sourceId', 'format', ...IMPORTED_FIELDS] as const;

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
  await write(tracks.create, INSERT_TRACKS);
  await write(tracks.update, ADOPT_TRACKS);
  await write(rooms.create, INSERT_ROOMS);
  await write(rooms.update, ADOPT_ROOMS);
  await write(speakers.create, INSERT_PERSONS);
  await write(speakers.create, INSERT_SPEAKERS);
  await write(speakers.update, UPDATE_PERSONS);
  await write(speakers.update, RAISE_SPEAKERS);
  await write(panels.create, INSERT_PANELS);
  await writeImportedFields(manager, conferenceId, panels.update);
  if (parts.panels.length > 0) await replaceParts(manager, conferenceId, parts.panels);
  await placePanels(manager, conferenceId, [...slots.create, ...slots.update]);
  const deed = { conferenceId, action: 'panel.import', entity: 'panel' };
  const deeds = history.map(({ id, before, after }) => {
    return { ...deed, entityId: id, before: before ?? undefined, after };
  });
  if (deeds.length > 0) await recordAudits(manager, actor, deeds);
}

/** Without fresh statistics the draft of a large programme takes thirty times as long to read. */
export async function analyseProgramme(manager: EntityManager): Promise<void> {
  await manager.query('ANALYZE tracks, rooms, persons, speakers, panels, slots, parts');
}

const INSERT_TRACKS = `
  INSERT INTO tracks (conference_id, ${names(Track, MARKED)})
  SELECT $1, ${values('r', MARKED)} FROM ${recordset(Track, 'r', MARKED, '$2')}`;

const INSERT_ROOMS = `
  INSERT INTO rooms (conference_id, ${names(Room, NAMED)})
  SELECT $1, ${values('r', NAMED)} FROM ${recordset(Room, 'r', NAMED, '$2')}`;

const ADOPTED = `SET source_id = r."sourceId", version = t.version + 1
  FROM jsonb_to_recordset($2) AS r(id uuid, "sourceId" text)
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
  WHERE p.conference_id = $1 AND p.id = r."personId"`;

const RAISE_SPEAKERS = `
  UPDATE speakers s SET version = s.version + 1
  FROM jsonb_to_recordset($2) AS r(id uuid) WHERE s.conference_id = $1 AND s.id = r.id`;

const INSERT_PANELS = `
  INSERT INTO panels (conference_id, ${names(Panel, PANEL)})
  SELECT $1, ${values('r', PANEL)} FROM ${recordset(Panel, 'r', PANEL, '$2')}`;
