import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, IsNull } from 'typeorm';
import {
  FILE_SIZE_MAX,
  FILES_MAX,
  type FileView,
  type FileVisibility,
} from '#shared/programme/files';
import { type Actor, recordAudit } from '../../audit/record-audit.js';
import { FOR_NO_KEY_UPDATE, inTransaction } from '../../database/transaction.js';
import { fileTooLarge, Problem } from '../../http/problem.js';
import { Panel } from '../panels/panel.entity.js';
import { fileName } from './file-name.js';
import { allowedType } from './file-type.js';
import { FileContent } from './file-content.entity.js';
import { type FileState, findFile, listPanelFiles } from './files.queries.js';
import { StoredFile } from './stored-file.entity.js';

/** Slides of a panel that somebody hands in; photos of speakers are drawn anew and kept by `PhotosService`. */
export interface NewFile {
  conferenceId: string;
  panelId: string;
  visibility: FileVisibility;
  /** As the sender calls it. */
  name: string;
  content: Buffer;
}

/** Files, kept in the database: what is published and what is backed up holds them too. */
@Injectable()
export class FilesService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Keeps the slides of a panel in a transaction of their own. */
  async add(actor: Actor, file: NewFile): Promise<FileView> {
    return inTransaction(this.dataSource, (manager) => this.store(manager, actor, file));
  }

  /**
   * Keeps slides under the name and type of what is inside them.
   * Throws `not_found`, `file_type` for what is not kept, `file_too_large`, `too_many_files`.
   */
  async store(manager: EntityManager, actor: Actor, file: NewFile): Promise<FileView> {
    const { conferenceId, panelId, visibility, content } = file;
    if (content.length > FILE_SIZE_MAX) throw fileTooLarge(FILE_SIZE_MAX);
    const type = await allowedType(content);
    if (!type) throw new Problem('file_type');
    await lockPanel(manager, conferenceId, panelId);
    await refuseMore(manager, conferenceId, panelId);
    const id = randomUUID();
    const name = fileName(file.name, type.ending);
    await manager.insert(StoredFile, {
      ...{ id, conferenceId, panelId, kind: 'slides', visibility, name },
      ...{ type: type.mime, size: content.length, uploadedBy: actor.name },
      sha256: createHash('sha256').update(content).digest(),
    });
    await manager.insert(FileContent, { fileId: id, content });
    const stored = (await findFile(manager, conferenceId, id))!;
    await recordFile(manager, actor, conferenceId, 'add', { after: stored });
    return viewOf(stored);
  }

  /** The slides of a panel. Throws `not_found`. */
  async list(conferenceId: string, panelId: string): Promise<FileView[]> {
    const { manager } = this.dataSource;
    const isKnown = await manager.existsBy(Panel, {
      id: panelId,
      conferenceId,
      removedAt: IsNull(),
    });
    if (!isKnown) throw new Problem('not_found');
    return listPanelFiles(this.dataSource, conferenceId, panelId);
  }

  /** Shows slides to everybody from the next release on, or to attendees alone. Throws `not_found`. */
  async setVisibility(
    conferenceId: string,
    actor: Actor,
    panelId: string,
    id: string,
    visibility: FileVisibility,
  ): Promise<FileView> {
    return inTransaction(this.dataSource, async (manager) => {
      const before = await slidesOf(manager, conferenceId, panelId, id);
      if (before.visibility === visibility) return viewOf(before);
      await manager.update(StoredFile, { id, conferenceId }, { visibility });
      const after = { ...before, visibility };
      await recordFile(manager, actor, conferenceId, 'edit', { before, after });
      return viewOf(after);
    });
  }

  /** Removes slides at once, also where a release shows them: their address then says that they are gone. */
  async remove(conferenceId: string, actor: Actor, panelId: string, id: string): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const before = await slidesOf(manager, conferenceId, panelId, id);
      await erase(manager, conferenceId, id);
      await recordFile(manager, actor, conferenceId, 'remove', { before });
    });
  }
}

/** The panel as nobody else can remove it, and no two files are added to it at once. */
async function lockPanel(
  manager: EntityManager,
  conferenceId: string,
  panelId: string,
): Promise<void> {
  const panel = await manager.findOne(Panel, {
    where: { id: panelId, conferenceId, removedAt: IsNull() },
    lock: FOR_NO_KEY_UPDATE,
  });
  if (!panel) throw new Problem('not_found');
}

async function refuseMore(
  manager: EntityManager,
  conferenceId: string,
  panelId: string,
): Promise<void> {
  const count = await manager.countBy(StoredFile, { conferenceId, panelId, removedAt: IsNull() });
  if (count >= FILES_MAX) throw new Problem('too_many_files', { limit: FILES_MAX });
}

async function slidesOf(
  manager: EntityManager,
  conferenceId: string,
  panelId: string,
  id: string,
): Promise<FileState> {
  await lockPanel(manager, conferenceId, panelId);
  const file = await findFile(manager, conferenceId, id);
  if (!file || file.removed || file.panelId !== panelId) throw new Problem('not_found');
  return file;
}

/** The row stays, so that an address that was public says that the file is gone; the content goes. */
async function erase(manager: EntityManager, conferenceId: string, id: string): Promise<void> {
  await manager.update(StoredFile, { id, conferenceId }, { removedAt: () => 'now()' });
  await manager.delete(FileContent, { fileId: id });
}

function viewOf(file: FileState): FileView {
  const { id, name, type, size, visibility, uploadedBy, createdAt } = file;
  return { id, name, type, size, visibility, uploadedBy, createdAt };
}

/** In the history of the panel whose file it is. */
async function recordFile(
  manager: EntityManager,
  actor: Actor,
  conferenceId: string,
  verb: 'add' | 'edit' | 'remove',
  { before, after }: { before?: FileState; after?: FileState },
): Promise<void> {
  await recordAudit(manager, actor, {
    conferenceId,
    action: `panel.${verb}-slides`,
    entity: 'panel',
    entityId: (after ?? before)!.panelId!,
    ...(before ? { before: viewOf(before) } : {}),
    ...(after ? { after: viewOf(after) } : {}),
  });
}
