import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';
import { PHOTO_WIDTHS } from '#shared/programme/photos';
import type { SpeakerView } from '#shared/programme/speakers';
import type { Actor } from '../../../audit/record-audit.js';
import { FOR_NO_KEY_UPDATE, inTransaction } from '../../../database/transaction.js';
import { Problem } from '../../../http/problem.js';
import { StoredFile } from '../../files/stored-file.entity.js';
import { recordChange } from '../../record-change.js';
import { found } from '../../versions.js';
import { Speaker } from '../speaker.entity.js';
import { findSpeaker } from '../speakers.queries.js';
import { type Crop, type PhotoSizes, portraitOf } from './photo-image.js';
import { PhotoSize } from './photo-size.entity.js';
import { readPhoto } from './photos.queries.js';
import { PublishedPhotos } from './published-photos.js';

/** The portraits of speakers: drawn anew from what is uploaded, which itself is kept nowhere. */
@Injectable()
export class PhotosService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly published: PublishedPhotos,
  ) {}

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
    return readPhoto(this.dataSource, conferenceId, photo, width);
  }

  private async replace(
    conferenceId: string,
    actor: Actor,
    id: string,
    sizes: PhotoSizes | null,
  ): Promise<SpeakerView> {
    return inTransaction(this.dataSource, async (manager) => {
      const held = await manager.findOne(Speaker, {
        where: { id, conferenceId },
        lock: FOR_NO_KEY_UPDATE,
      });
      if (!held) throw new Problem('not_found');
      const before = await found(findSpeaker(manager, conferenceId, id));
      await manager.update(
        StoredFile,
        { conferenceId, speakerId: id, kind: 'photo', removedAt: IsNull() },
        { removedAt: () => 'now()' },
      );
      if (sizes) await keep(manager, conferenceId, actor, id, sizes);
      await this.forgetUnpublished(manager, conferenceId, id);
      const after = await found(findSpeaker(manager, conferenceId, id));
      if (before.photo === after.photo) return after;
      const action = sizes ? 'speaker.set-photo' : 'speaker.remove-photo';
      await recordChange(manager, conferenceId, actor, action, { before, after });
      return after;
    });
  }

  /** Former photos of a speaker are deleted, except those that a release shows or may show again. */
  private async forgetUnpublished(
    manager: EntityManager,
    conferenceId: string,
    speakerId: string,
  ): Promise<void> {
    const former = await manager.find(StoredFile, {
      select: { id: true, sha256: true },
      where: { conferenceId, speakerId, kind: 'photo', removedAt: Not(IsNull()) },
    });
    const hashes = former.map(({ sha256 }) => sha256.toString('hex'));
    const published = await this.published.among(manager, conferenceId, hashes);
    const gone = former.filter(({ sha256 }) => !published.has(sha256.toString('hex')));
    await manager.delete(StoredFile, { conferenceId, id: In(gone.map(({ id }) => id)) });
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
  await manager.insert(StoredFile, {
    ...{ id, conferenceId, speakerId, kind: 'photo', visibility: 'public' },
    ...{ name: 'photo.webp', type: 'image/webp', size: largest.length, sha256: hash },
    uploadedBy: actor.name,
  });
  for (const [width, content] of sizes) {
    await manager.insert(PhotoSize, { fileId: id, width, content });
  }
}
