import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { seniorityOf } from '#shared/programme/precedence';
import { instantOf } from '#shared/zoned-time';
import { insertMany } from '../database/columns.js';
import { PANEL_COLUMNS } from '../programme/panels/panel-fields.js';
import { Panel } from '../programme/panels/panel.entity.js';
import { DEMO_CONFERENCE } from './conference.js';
import { demoContent } from './extras.js';
import { DEMO_DAYS } from './programme.js';
import { demoState } from './speaker-states.js';
import { DEMO_SPEAKERS } from './speakers.js';
import { DEMO_ROOMS, DEMO_TRACKS } from './tracks-and-rooms.js';

/** Writes tracks, rooms, speakers and placed panels of the demonstration; keys become slugs. */
export async function writeDemoProgramme(
  manager: EntityManager,
  conferenceId: string,
): Promise<void> {
  const write = (rows: unknown[], statement: string) =>
    manager.query(statement, [conferenceId, JSON.stringify(rows)]);
  const numbered = <Row>(rows: Row[]) => rows.map((row, position) => ({ ...row, position }));
  const tracks = DEMO_TRACKS.map((track) => ({ ...track, id: randomUUID() }));
  await write(numbered(tracks), INSERT_TRACKS);
  await write(numbered(DEMO_ROOMS), INSERT_ROOMS);
  const speakers = DEMO_SPEAKERS.map((speaker, position) => ({
    ...speaker,
    state: demoState(position),
    personId: randomUUID(),
    seniority: seniorityOf({ ...speaker, rankOrTitle: '' }),
  }));
  await write(speakers, INSERT_PERSONS);
  await write(speakers, INSERT_SPEAKERS);
  const ids = await manager.query<{ id: string; slug: string }[]>(
    'SELECT id, slug FROM speakers WHERE conference_id = $1',
    [conferenceId],
  );
  const speakerIds = new Map(ids.map(({ id, slug }) => [slug, id]));
  const trackIds = new Map(tracks.map(({ id, key }) => [key, id]));
  const panels = DEMO_DAYS.flatMap(({ day, panels: ofDay }) =>
    ofDay.map((panel) => ({
      ...panel,
      ...demoContent(panel, speakerIds, trackIds),
      ...{ conferenceId, slug: panel.key, parts: panel.parts },
      startsAt: instantOf(`${day}T${panel.from}`, DEMO_CONFERENCE.timeZone),
    })),
  );
  await manager.query(INSERT_PANELS, [JSON.stringify(panels)]);
  await write(panels, INSERT_SLOTS);
  const parts = panels.flatMap(({ key, parts: ofPanel }) =>
    numbered(ofPanel).map((part) => ({ ...part, panel: key })),
  );
  await write(parts, INSERT_PARTS);
}

const INSERT_TRACKS = `
  INSERT INTO tracks (id, conference_id, slug, name, colour, shape, position)
  SELECT r.id, $1, r.key, r.name, r.slot, r.slot, r.position
  FROM jsonb_to_recordset($2) AS r(id uuid, key text, name jsonb, slot int, position int)`;

const INSERT_ROOMS = `
  INSERT INTO rooms (conference_id, slug, name, capacity, position)
  SELECT $1, r.key, r.name, r.capacity, r.position
  FROM jsonb_to_recordset($2) AS r(key text, name jsonb, capacity int, position int)`;

const INSERT_PERSONS = `
  INSERT INTO persons (id, conference_id, office, organisation)
  SELECT r."personId", $1, r.office, r.organisation
  FROM jsonb_to_recordset($2) AS r("personId" uuid, office jsonb, organisation jsonb)`;

const INSERT_SPEAKERS = `
  INSERT INTO speakers (conference_id, person_id, slug, biography, seniority, state, invited_at, answered_at)
  SELECT $1, r."personId", r.key, r.biography, r.seniority, r.state,
    CASE WHEN r.state <> 'noted' THEN now() - interval '9 days' END,
    CASE WHEN r.state = 'confirmed' THEN now() - interval '3 days' END
  FROM jsonb_to_recordset($2) AS r("personId" uuid, key text, biography jsonb, seniority int, state text)`;

const INSERT_PANELS = insertMany(Panel, ['conferenceId', 'slug', ...PANEL_COLUMNS]);

const INSERT_SLOTS = `
  INSERT INTO slots (panel_id, conference_id, room_id, starts_at)
  SELECT p.id, $1, m.id, r."startsAt"
  FROM jsonb_to_recordset($2) AS r(key text, room text, "startsAt" timestamptz)
  JOIN panels p ON p.conference_id = $1 AND p.slug = r.key
  LEFT JOIN rooms m ON m.conference_id = $1 AND m.slug = r.room`;

const INSERT_PARTS = `
  INSERT INTO parts (conference_id, panel_id, speaker_id, role, position)
  SELECT $1, p.id, s.id, r.role, r.position
  FROM jsonb_to_recordset($2) AS r(panel text, speaker text, role text, position int)
  JOIN panels p ON p.conference_id = $1 AND p.slug = r.panel
  JOIN speakers s ON s.conference_id = $1 AND s.slug = r.speaker`;
