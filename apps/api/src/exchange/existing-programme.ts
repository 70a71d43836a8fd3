import type { EntityManager } from 'typeorm';
import type { Localised } from '#shared/languages';
import type { PartRole } from '#shared/programme/panels';
import type { ImportedFields } from '../programme/imported/imported-programme.js';
import type { TrackMark } from '../programme/tracks/track-mark.js';

/** The rows of a conference's draft that an import may meet. */
export interface ExistingProgramme {
  tracks: ExistingTrack[];
  rooms: ExistingNamed[];
  speakers: ExistingSpeaker[];
  panels: ExistingPanel[];
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
  const tracks = await manager.query<ExistingTrack[]>(
    `SELECT id, slug, source_id AS "sourceId", name, colour, shape FROM tracks
     WHERE conference_id = $1 ORDER BY position, slug`,
    [conferenceId],
  );
  const rooms = await manager.query<ExistingNamed[]>(
    `SELECT id, slug, source_id AS "sourceId", name FROM rooms
     WHERE conference_id = $1 ORDER BY position, slug`,
    [conferenceId],
  );
  const speakers = await manager.query<ExistingSpeaker[]>(
    `SELECT s.id, s.person_id AS "personId", s.slug, s.source_id AS "sourceId",
            p.given_name AS "givenName", p.family_name AS "familyName"
     FROM speakers s JOIN persons p ON p.id = s.person_id
     WHERE s.conference_id = $1 ORDER BY s.slug`,
    [conferenceId],
  );
  const panels = await manager.query<(Omit<ExistingPanel, 'slot'> & SlotColumns)[]>(
    `SELECT p.id, p.slug, p.source_id AS "sourceId", p.title, p.summary, p.abstract, p.track_id AS "trackId",
            p.languages, p.duration_minutes AS "durationMinutes", p.links, p.removed_at IS NOT NULL AS removed,
            s.room_id AS "roomId", s.starts_at AS "startsAt", s.locked,
            coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'speakerId', a.speaker_id, 'role', a.role)
                        ORDER BY a.position, a.id)
                      FROM parts a WHERE a.panel_id = p.id), '[]') AS parts
     FROM panels p LEFT JOIN slots s ON s.panel_id = p.id
     WHERE p.conference_id = $1 ORDER BY p.slug`,
    [conferenceId],
  );
  return { tracks, rooms, speakers, panels: panels.map(withSlot) };
}

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
