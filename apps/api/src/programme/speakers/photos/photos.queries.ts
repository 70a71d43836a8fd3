import type { DataSource, EntityManager } from 'typeorm';

/** The bytes of a portrait by the hash of its largest size; undefined when there is no such photo. */
export async function readPhoto(
  source: DataSource,
  conferenceId: string,
  photo: string,
  width: number,
): Promise<Buffer | undefined> {
  const [row] = await source.query<{ content: Buffer }[]>(
    `SELECT p.content FROM files f JOIN photo_sizes p ON p.file_id = f.id AND p.width = $3
     WHERE f.conference_id = $1 AND f.kind = 'photo' AND f.sha256 = decode($2, 'hex') LIMIT 1`,
    [conferenceId, photo, width],
  );
  return row?.content;
}

/** Former photos of a speaker are deleted, except those that a release shows or may show again. */
export async function forgetUnpublished(
  manager: EntityManager,
  conferenceId: string,
  speakerId: string,
): Promise<void> {
  await manager.query(
    `DELETE FROM files f
     WHERE f.conference_id = $1 AND f.speaker_id = $2 AND f.kind = 'photo' AND f.removed_at IS NOT NULL
       AND NOT EXISTS (SELECT FROM releases r WHERE r.conference_id = $1 AND r.document->'speakers' @>
         jsonb_build_array(jsonb_build_object('photo', encode(f.sha256, 'hex'))))`,
    [conferenceId, speakerId],
  );
}
