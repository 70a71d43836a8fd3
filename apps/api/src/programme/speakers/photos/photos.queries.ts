import type { DataSource } from 'typeorm';

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
