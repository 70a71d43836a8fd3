import type { EntityManager } from 'typeorm';
import type { Localised } from '#shared/languages';
import type { PartRole } from '#shared/programme/panels';
import { columns, fieldsWithout, jsonObject } from '../../database/columns.js';
import { Person } from '../../people/person.entity.js';
import { Panel } from '../panels/panel.entity.js';
import { Part } from '../panels/part.entity.js';
import { Slot } from '../panels/slot.entity.js';
import { IMPORTED_FIELDS } from '../panels/update-panels.statement.js';
import { Room } from '../rooms/room.entity.js';
import { Speaker } from '../speakers/speaker.entity.js';
import type { TrackMark } from '../tracks/track-mark.js';
import { Track } from '../tracks/track.entity.js';
import { ImportedEntry, type RememberedEntry } from './imported-entry.entity.js';
import type { ImportedFields } from './imported-programme.js';

/** The rows of a conference's draft that an import may meet. */
export interface ExistingProgramme {
  tracks: ExistingTrack[];
  rooms: ExistingNamed[];
  speakers: ExistingSpeaker[];
  panels: ExistingPanel[];
  /** What the last import of each thing said. */
  entries: RememberedEntry[];
}

/** A track or a room. */
export interface ExistingNamed {
  id: string;
  slug: string;
  sourceId: string | null;
  name: Localised;
}

export type ExistingTrack = ExistingNamed & TrackMark;

export interface ExistingSpeaker {
  id: string;
  personId: string;
  slug: string;
  sourceId: string | null;
  givenName: string;
  familyName: string;
  biography: Localised;
}

export interface ExistingPanel extends ImportedFields {
  id: string;
  slug: string;
  sourceId: string | null;
  removed: boolean;
  /** Instants in UTC, `2027-06-15T07:30:00.000Z`. */
  slot: { roomId: string | null; startsAt: string; locked: boolean } | null;
  /** In their order. */
  parts: { id: string; speakerId: string; role: PartRole }[];
}

/** Reads the draft for an import and keeps others from changing it until the transaction ends. */
export async function loadExistingProgramme(
  manager: EntityManager,
  conferenceId: string,
): Promise<ExistingProgramme> {
  // Locked before they are read, so that what is read includes what the lock waited for.
  for (const table of ['tracks', 'rooms', 'speakers', 'panels', 'slots']) {
    await manager.query(`SELECT FROM ${table} WHERE conference_id = $1 FOR UPDATE`, [conferenceId]);
  }
  const named = { id: true, slug: true, sourceId: true, name: true };
  const tracks = await manager.find(Track, {
    where: { conferenceId },
    select: { ...named, colour: true, shape: true },
    order: { position: 'ASC', slug: 'ASC' },
  });
  const rooms = await manager.find(Room, {
    where: { conferenceId },
    select: named,
    order: { position: 'ASC', slug: 'ASC' },
  });
  const speakers = await manager.query<ExistingSpeaker[]>(SPEAKERS, [conferenceId]);
  const panels = await manager.query<(Omit<ExistingPanel, 'slot'> & SlotColumns)[]>(PANELS, [
    conferenceId,
  ]);
  const entries = await manager.query<RememberedEntry[]>(ENTRIES, [conferenceId]);
  return { tracks, rooms, speakers, panels: panels.map(withSlot), entries };
}

const SPEAKERS = `
  SELECT ${columns(Speaker, 's', ['id', 'personId', 'slug', 'sourceId', 'biography'])},
    ${columns(Person, 'p', ['givenName', 'familyName'])}
  FROM speakers s JOIN persons p ON p.id = s.person_id
  WHERE s.conference_id = $1 ORDER BY s.slug`;

const PANELS = `
  SELECT ${columns(Panel, 'p', ['id', 'slug', 'sourceId', ...IMPORTED_FIELDS])},
    p.removed_at IS NOT NULL AS removed, ${columns(Slot, 's', ['roomId', 'startsAt', 'locked'])},
    coalesce((SELECT jsonb_agg(${jsonObject(Part, 'a', ['id', 'speakerId', 'role'])}
                ORDER BY a.position, a.id)
              FROM parts a WHERE a.panel_id = p.id), '[]') AS parts
  FROM panels p LEFT JOIN slots s ON s.panel_id = p.id
  WHERE p.conference_id = $1 ORDER BY p.slug`;

const ENTRIES = `
  SELECT ${columns(ImportedEntry, 'e', fieldsWithout(ImportedEntry, 'conferenceId'))}
  FROM imported_entries e WHERE e.conference_id = $1 ORDER BY e.id`;

interface SlotColumns {
  roomId: string | null;
  startsAt: Date | null;
  locked: boolean;
}

function withSlot({
  roomId,
  startsAt,
  locked,
  ...panel
}: Omit<ExistingPanel, 'slot'> & SlotColumns): ExistingPanel {
  return { ...panel, slot: startsAt && { roomId, startsAt: startsAt.toISOString(), locked } };
}
