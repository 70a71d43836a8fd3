import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { seniorityOf } from '#shared/programme/precedence';
import { instantOf } from '#shared/zoned-time';
<<<<<<< HEAD
import { insertMany } from '../database/columns.js';
import { PANEL_COLUMNS } from '../programme/panels/panel-fields.js';
import { Panel } from '../programme/panels/panel.entity.js';
=======
import { Person } from '../people/person.entity.js';
import { Panel } from '../programme/panels/panel.entity.js';
import { Part } from '../programme/panels/part.entity.js';
import { Slot } from '../programme/panels/slot.entity.js';
import { Room } from '../programme/rooms/room.entity.js';
import { Speaker } from '../programme/speakers/speaker.entity.js';
import { Track } from '../programme/tracks/track.entity.js';
>>>>>>> 6b7be03 (demo, operations: rows by their entities)
import { DEMO_CONFERENCE } from './conference.js';
import { demoContent } from './extras.js';
import { DEMO_DAYS } from './programme.js';
import { demoState } from './speaker-states.js';
import { DEMO_SPEAKERS } from './speakers.js';
import { DEMO_ROOMS, DEMO_TRACKS } from './tracks-and-rooms.js';

const DAY = 24 * 60 * 60_000;

type Ids = ReadonlyMap<string, string>;

/** Writes tracks, rooms, speakers and placed panels of the demonstration; keys become slugs. */
export async function writeDemoProgramme(
  manager: EntityManager,
  conferenceId: string,
): Promise<void> {
<<<<<<< HEAD
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
=======
  const [tracks, rooms, speakers] = [DEMO_TRACKS, DEMO_ROOMS, DEMO_SPEAKERS].map(idsOf) as [
    Ids,
    Ids,
    Ids,
  ];
  await manager.insert(
    Track,
    DEMO_TRACKS.map(({ key, name, slot }, position) => ({
      ...{ id: tracks.get(key)!, conferenceId, slug: key, name, position },
      ...{ colour: slot, shape: slot },
    })),
  );
  await manager.insert(
    Room,
    DEMO_ROOMS.map(({ key, name, capacity }, position) => ({
      ...{ id: rooms.get(key)!, conferenceId, slug: key, name, position, capacity },
    })),
>>>>>>> 6b7be03 (demo, operations: rows by their entities)
  );
  await writeSpeakers(manager, conferenceId, speakers);
  await writePanels(manager, conferenceId, { tracks, rooms, speakers });
}

<<<<<<< HEAD
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
=======
function idsOf(rows: readonly { key: string }[]): Ids {
  return new Map(rows.map(({ key }) => [key, randomUUID()]));
}

async function writeSpeakers(
  manager: EntityManager,
  conferenceId: string,
  ids: Ids,
): Promise<void> {
  const rows = DEMO_SPEAKERS.map((speaker, position) => ({
    ...speaker,
    personId: randomUUID(),
    state: demoState(position),
  }));
  await manager.insert(
    Person,
    rows.map(({ personId, office, organisation }) => ({
      ...{ id: personId, conferenceId, office, organisation },
    })),
  );
  const daysAgo = (days: number) => new Date(Date.now() - days * DAY);
  await manager.insert(
    Speaker,
    rows.map(({ key, personId, biography, state, ...person }) => ({
      ...{ id: ids.get(key)!, conferenceId, personId, slug: key, biography, state },
      seniority: seniorityOf({ ...person, rankOrTitle: '' }),
      invitedAt: state === 'noted' ? null : daysAgo(9),
      answeredAt: state === 'confirmed' ? daysAgo(3) : null,
    })),
  );
}

async function writePanels(
  manager: EntityManager,
  conferenceId: string,
  ids: Record<'tracks' | 'rooms' | 'speakers', Ids>,
): Promise<void> {
  const idOf = (kind: Ids, key: string | null) => (key === null ? null : kind.get(key)!);
  const placed = DEMO_DAYS.flatMap(({ day, panels }) =>
    panels.map((panel) => ({ ...panel, day, id: randomUUID() })),
  );
  await manager.insert(
    Panel,
    placed.map((panel) => {
      const { id, key, title, summary, abstract, format, track, languages, from, to } = panel;
      return {
        ...{ id, conferenceId, slug: key, title, summary, abstract, format, languages },
        ...demoExtras(panel, ids.speakers),
        trackId: idOf(ids.tracks, track),
        durationMinutes: minutesBetween(from, to),
      };
    }),
  );
  await manager.insert(
    Slot,
    placed.map(({ id, day, from, room }) => ({
      ...{ panelId: id, conferenceId, roomId: idOf(ids.rooms, room) },
      startsAt: instantOf(`${day}T${from}`, DEMO_CONFERENCE.timeZone),
    })),
  );
  await manager.insert(
    Part,
    placed.flatMap(({ id, parts }) =>
      parts.map(({ speaker, role }, position) => ({
        ...{ conferenceId, panelId: id, speakerId: ids.speakers.get(speaker)!, role, position },
      })),
    ),
  );
}
>>>>>>> 6b7be03 (demo, operations: rows by their entities)
