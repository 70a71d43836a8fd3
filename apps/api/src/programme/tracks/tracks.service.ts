import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, IsNull, Not } from 'typeorm';
import { textIn } from '#shared/languages';
import type { Page, PageQuery } from '#shared/page';
import type { TrackInput, TrackView } from '#shared/programme/tracks';
import type { Actor } from '../../audit/record-audit.js';
import { FOR_UPDATE, inTransaction } from '../../database/transaction.js';
import { Problem, staleVersion } from '../../http/problem.js';
import { chooseSlug } from '../free-slug.js';
import { Panel } from '../panels/panel.entity.js';
import { recordChange } from '../record-change.js';
import { trimmed } from '../texts.js';
import { found, refuseIfStale, requiredVersion } from '../versions.js';
import { nextTrackMark } from './track-mark.js';
import { Track } from './track.entity.js';
import { findTrack, listTracks } from './tracks.queries.js';

@Injectable()
export class TracksService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async list(conferenceId: string, query: PageQuery): Promise<Page<TrackView>> {
    return listTracks(this.dataSource, conferenceId, query);
  }

  async find(conferenceId: string, id: string): Promise<TrackView> {
    return found(findTrack(this.dataSource, conferenceId, id));
  }

  async create(conferenceId: string, actor: Actor, input: TrackInput): Promise<TrackView> {
    return inTransaction(this.dataSource, async (manager) => {
      const id = randomUUID();
      const name = trimmed(input.name);
      const slug = await chooseSlug(manager, Track, conferenceId, textIn(name, 'en'));
      const others = await manager.findBy(Track, { conferenceId });
      const position = Math.max(-1, ...others.map((track) => track.position)) + 1;
      const mark = nextTrackMark(others, input);
      await manager.insert(Track, { id, conferenceId, slug, name, ...mark, position, version: 1 });
      const after = await found(findTrack(manager, conferenceId, id));
      await recordChange(manager, conferenceId, actor, 'track.create', { after });
      return after;
    });
  }

  /** Changes a track. A new colour brings its own shape unless one is given; what is left out stays. */
  async update(
    conferenceId: string,
    actor: Actor,
    id: string,
    input: TrackInput,
  ): Promise<TrackView> {
    return inTransaction(this.dataSource, async (manager) => {
      const before = await found(findTrack(manager, conferenceId, id));
      const version = requiredVersion(input);
      const colour = input.colour ?? before.colour;
      const ownShape = colour === before.colour ? before.shape : colour;
      const written = await manager.update(
        Track,
        { id, conferenceId, version },
        {
          name: trimmed(input.name),
          colour,
          shape: input.shape ?? ownShape,
          version: version + 1,
        },
      );
      await refuseIfStale(written, () => findTrack(manager, conferenceId, id));
      const after = await found(findTrack(manager, conferenceId, id));
      await recordChange(manager, conferenceId, actor, 'track.edit', { before, after });
      return after;
    });
  }

  /** Removes a track that no panel belongs to; `in_use` otherwise. */
  async remove(conferenceId: string, actor: Actor, id: string, version: number): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      await manager.findOne(Track, { where: { id, conferenceId }, lock: FOR_UPDATE });
      const before = await found(findTrack(manager, conferenceId, id));
      if (before.version !== version) throw staleVersion(before);
      if (before.panels > 0) throw new Problem('in_use', { count: before.panels });
      await manager.update(
        Panel,
        { conferenceId, trackId: id, removedAt: Not(IsNull()) },
        { trackId: null },
      );
      await manager.delete(Track, { id, conferenceId });
      await recordChange(manager, conferenceId, actor, 'track.remove', { before });
    });
  }
}
