import type { DataSource, EntityManager } from 'typeorm';
import type { Localised } from '#shared/languages';
import type { FileVisibility } from '#shared/programme/files';
import type { PartRole } from '#shared/programme/panels';
import type { Talk } from '#shared/programme/talks';
import { jsonObject } from '../../../database/columns.js';
import { utcText } from '../../../database/utc.js';
import { StoredFile } from '../../files/stored-file.entity.js';

/** A panel of the draft as its own speaker may see it: never who else takes part, which may not be public yet. */
export interface OwnSession {
  id: string;
  title: Localised;
  role: PartRole;
  /** UTC with Z; null while it has no place. */
  startsAt: string | null;
  endsAt: string | null;
  roomName: Localised | null;
  /** Only those that the speaker gives, without who else does. */
  talks: OwnTalk[];
  files: OwnSlides[];
}

export type OwnTalk = Pick<Talk, 'title' | 'offsetMinutes' | 'durationMinutes'>;

export interface OwnSlides {
  id: string;
  name: string;
  type: string;
  /** Bytes. */
  size: number;
  visibility: FileVisibility;
  uploadedBy: string;
}

const SLIDES = jsonObject(StoredFile, 'f', [
  'id',
  'name',
  'type',
  'size',
  'visibility',
  'uploadedBy',
] as const satisfies readonly (keyof OwnSlides)[]);

/** The panels of the draft in which the speaker takes part, by time, with their slides, in one statement. */
export async function findOwnSessions(
  source: DataSource | EntityManager,
  conferenceId: string,
  speakerId: string,
): Promise<OwnSession[]> {
  return source.query<OwnSession[]>(
    `SELECT p.id, p.title, pt.role, ${utcText('s.starts_at')} AS "startsAt",
       ${utcText('s.starts_at + make_interval(mins => p.duration_minutes)')} AS "endsAt", r.name AS "roomName",
       (SELECT coalesce(jsonb_agg(talk - 'speakerIds' ORDER BY (talk->>'offsetMinutes')::int), '[]')
        FROM jsonb_array_elements(p.talks) AS talk WHERE talk->'speakerIds' ? $2::text) AS talks,
       (SELECT coalesce(json_agg(${SLIDES} ORDER BY f.created_at, f.id), '[]')
        FROM files f WHERE f.conference_id = p.conference_id AND f.panel_id = p.id AND f.removed_at IS NULL) AS files
     FROM parts pt JOIN panels p ON p.id = pt.panel_id
     LEFT JOIN slots s ON s.panel_id = p.id LEFT JOIN rooms r ON r.id = s.room_id
     WHERE pt.conference_id = $1 AND pt.speaker_id = $2::uuid AND p.removed_at IS NULL
     ORDER BY s.starts_at NULLS LAST, p.slug`,
    [conferenceId, speakerId],
  );
}
