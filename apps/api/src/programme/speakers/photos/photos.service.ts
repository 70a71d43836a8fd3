import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { PHOTO_WIDTHS } from '#shared/programme/photos';
import type { SpeakerView } from '#shared/programme/speakers';
import type { Actor } from '../../../audit/record-audit.js';
import { inTransaction } from '../../../database/transaction.js';
import { Problem } from '../../../http/problem.js';
import { recordChange } from '../../record-change.js';
import { found } from '../../versions.js';
import { findSpeaker } from '../speakers.queries.js';
import { type Crop, type PhotoSizes, portraitOf } from './photo-image.js';

/** The portraits of speakers: drawn anew from what is uploaded, which itself is kept nowhere. */
@Injectable()
export class PhotosService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Gives a speaker a portrait in place of the former one. Throws `not_found`, `photo_type`, `photo_size`. */
  async set(
    conferenceId: string,
    actor: Actor,
    speakerId: string,
    upload: Buffer,
    crop?: Crop,
  ): Promise<SpeakerView> {
    const sizes = await portraitOf(upload, crop);
    return this.replace(conferenceId, actor, speakerId, sizes);
  }

  /** Takes the portrait away; a release that shows it shows it until the next one. */
  async remove(conferenceId: string, actor: Actor, speakerId: string): Promise<SpeakerView> {
    return this.replace(conferenceId, actor, speakerId, null);
  }

  /** The bytes of a portrait, of the draft or of any release; undefined when there is no such photo. */
  async read(conferenceId: string, photo: string, width: number): Promise<Buffer | undefined> {
    if (!/^[0-9a-f]{64}$/.test(photo)) return undefined;
    const [row] = await this.dataSource.query<{ content: Buffer }[]>(
      `SELECT p.content FROM files f JOIN photo_sizes p ON p.file_id = f.id AND p.width = $3
       WHERE f.conference_id = $1 AND f.kind = 'photo' AND f.sha256 = decode($2, 'hex') LIMIT 1`,
      [conferenceId, photo, width],
    );
    return row?.content;
  }

  private async replace(
    conferenceId: string,
    actor: Actor,
    id: string,
    sizes: PhotoSizes | null,
  ): Promise<SpeakerView> {
    return inTransaction(this.dataSource, async (manager) => {
      const held = await manager.query<unknown[]>(
        'SELECT FROM speakers WHERE conference_id = $1 AND id = $2 FOR NO KEY UPDATE',
        [conferenceId, id],
      );
      if (held.length === 0) throw new Problem('not_found');
      const before = await found(findSpeaker(manager, conferenceId, id));
      await manager.query(
        `UPDATE files SET removed_at = now()
         WHERE conference_id = $1 AND speaker_id = $2 AND kind = 'photo' AND removed_at IS NULL`,
        [conferenceId, id],
      );
      if (sizes) await keep(manager, conferenceId, actor, id, sizes);
      await forgetUnpublished(manager, conferenceId, id);
      const after = await found(findSpeaker(manager, conferenceId, id));
      if (before.photo === after.photo) return after;
      const action = sizes ? 'speaker.set-photo' : 'speaker.remove-photo';
      await recordChange(manager, conferenceId, actor, action, { before, after });
      return after;
    });
  }
}

async function keep(
  manager: EntityManager,
  conferenceId: string,
  actor: Actor,
  speakerId: string,
  sizes: PhotoSizes,
): Promise<void> {
  const id = randomUUID();
  const largest = sizes.get(Math.max(...PHOTO_WIDTHS))!;
  const hash = createHash('sha256').update(largest).digest();
  await manager.query(
    `INSERT INTO files (id, conference_id, speaker_id, kind, visibility, name, type, size, sha256, uploaded_by)
     VALUES ($1, $2, $3, 'photo', 'public', 'photo.webp', 'image/webp', $4, $5, $6)`,
    [id, conferenceId, speakerId, largest.length, hash, actor.name],
  );
  for (const [width, content] of sizes) {
    await manager.query('INSERT INTO photo_sizes (file_id, width, content) VALUES ($1, $2, $3)', [
      id,
      width,
      content,
    ]);
  }
}

/** Former photos of a speaker are deleted, except those that a release shows or may show again. */
async function forgetUnpublished(
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
