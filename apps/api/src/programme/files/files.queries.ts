import type { DataSource, EntityManager } from 'typeorm';
import type { FileView, FileVisibility } from '#shared/programme/files';
import { columns, IN_UTC } from '../../database/columns.js';
import { FileContent } from './file-content.entity.js';
import { StoredFile } from './stored-file.entity.js';

type Source = DataSource | EntityManager;

/** A file as its panel's history and its address know it. */
export interface FileState extends FileView {
  kind: 'slides' | 'photo';
  panelId: string | null;
  /** Of the content, in hexadecimal. */
  sha256: string;
  removed: boolean;
}

const FIELDS = [
  'id',
  'name',
  'type',
  'size',
  'visibility',
  'uploadedBy',
  'createdAt',
] as const satisfies readonly (keyof FileView)[];

const VIEW = columns(StoredFile, 'f', FIELDS, IN_UTC);

/** The slides of a panel, the oldest first. */
export async function listPanelFiles(
  source: Source,
  conferenceId: string,
  panelId: string,
): Promise<FileView[]> {
  return source.query(
    `SELECT ${VIEW} FROM files f
     WHERE conference_id = $1 AND panel_id = $2 AND kind = 'slides' AND removed_at IS NULL
     ORDER BY f.created_at, id`,
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
    `SELECT ${VIEW}, panel_id AS "panelId" FROM files f
     WHERE conference_id = $1 AND kind = 'slides' AND visibility = ANY ($2) AND removed_at IS NULL
     ORDER BY panel_id, f.created_at, id`,
    [conferenceId, visibilities],
  );
}

/** A file of a conference, also one that was removed. */
export async function findFile(
  source: Source,
  conferenceId: string,
  id: string,
): Promise<FileState | undefined> {
  const [file] = await source.query<FileState[]>(
    `SELECT ${VIEW}, kind, panel_id AS "panelId",
       encode(sha256, 'hex') AS sha256, removed_at IS NOT NULL AS removed
     FROM files f WHERE conference_id = $1 AND id = $2`,
    [conferenceId, id],
  );
  return file;
}

/** The bytes of a file; undefined once it was removed. */
export async function readContent(
  { manager }: DataSource,
  id: string,
): Promise<Buffer | undefined> {
  const row = await manager.findOneBy(FileContent, { fileId: id });
  return row?.content;
}
