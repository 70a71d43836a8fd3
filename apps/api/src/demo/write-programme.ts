import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { seniorityOf } from '#shared/programme/seniority';
import { instantOf } from '#shared/zoned-time';
import { Person } from '../people/person.entity.js';
import { Panel } from '../programme/panels/panel.entity.js';
import { Part } from '../programme/panels/part.entity.js';
import { Slot } from '../programme/panels/slot.entity.js';
import { Room } from '../programme/rooms/room.entity.js';
import { Speaker } from '../programme/speakers/speaker.entity.js';
import { Track } from '../programme/tracks/track.entity.js';
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
  );
  await writeSpeakers(manager, conferenceId, speakers);
  await writePanels(manager, conferenceId, { tracks, rooms, speakers });
}

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
  const placed = DEMO_DAYS.flatMap(({ day, panels }) =>
    panels.map((panel) => ({ ...panel, day, id: randomUUID() })),
  );
  await manager.insert(
    Panel,
    placed.map((panel) => ({
      ...demoContent(panel, ids.speakers, ids.tracks),
      ...{ id: panel.id, conferenceId, slug: panel.key },
    })),
  );
  await manager.insert(
    Slot,
    placed.map(({ id, day, from, room }) => ({
      ...{ panelId: id, conferenceId, roomId: room && ids.rooms.get(room)! },
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
