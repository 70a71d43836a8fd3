import type { DataSource, EntityManager } from 'typeorm';
import type { FileView, FileVisibility } from '#shared/programme/files';
import { utcText } from '../../database/utc.js';

type Source = DataSource | EntityManager;

/** A file without its content. */
export interface StoredFile extends FileView {
  kind: 'slides' | 'photo';
  panelId: string | null;
  /** Of the content, in hexadecimal. */
  sha256: string;
  removed: boolean;
}

const VIEW = `id, name, type, size, visibility, uploaded_by AS "uploadedBy",
  ${utcText('created_at')} AS "createdAt"`;

/** The slides of a panel, the oldest first. */
export async function listPanelFiles(
  source: Source,
  conferenceId: string,
  panelId: string,
): Promise<FileView[]> {
  return source.query(
    `SELECT ${VIEW} FROM files
     WHERE conference_id = $1 AND panel_id = $2 AND kind = 'slides' AND removed_at IS NULL
     ORDER BY files.created_at, id`,
    [conferenceId, panelId],
  );
}

/** All slides of a conference that somebody of this visibility or less may see, by panel, the oldest first. */
export async function listSlides(
  source: Source,
  conferenceId: string,
  visibilities: readonly FileVisibility[],
): Promise<(FileView & { panelId: string })[]> {
  return source.query(
    `SELECT ${VIEW}, panel_id AS "panelId" FROM files
     WHERE conference_id = $1 AND kind = 'slides' AND visibility = ANY ($2) AND removed_at IS NULL
     ORDER BY panel_id, files.created_at, id`,
    [conferenceId, visibilities],
  );
}

/** A file of a conference, also one that was removed. */
export async function findFile(
  source: Source,
  conferenceId: string,
  id: string,
): Promise<StoredFile | undefined> {
  const [file] = await source.query<StoredFile[]>(
    `SELECT ${VIEW}, kind, panel_id AS "panelId",
       encode(sha256, 'hex') AS sha256, removed_at IS NOT NULL AS removed
     FROM files WHERE conference_id = $1 AND id = $2`,
    [conferenceId, id],
  );
  return file;
}

/** The bytes of a file; undefined once it was removed. */
export async function readContent(source: Source, id: string): Promise<Buffer | undefined> {
  const [row] = await source.query<{ content: Buffer }[]>(
    'SELECT content FROM file_contents WHERE file_id = $1',
    [id],
  );
  return row?.content;
}
