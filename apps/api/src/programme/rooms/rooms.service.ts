import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { textIn } from '#shared/languages';
import type { Page, PageQuery } from '#shared/page';
import type { RoomInput, RoomView } from '#shared/programme/rooms';
import type { Actor } from '../../audit/record-audit.js';
import { FOR_UPDATE, inTransaction } from '../../database/transaction.js';
import { Problem, staleVersion } from '../../http/problem.js';
import { chooseSlug } from '../free-slug.js';
import { recordChange } from '../record-change.js';
import { trimmed } from '../texts.js';
import { found, refuseIfStale, requiredVersion } from '../versions.js';
import { Room } from './room.entity.js';
import { findRoom, listRooms } from './rooms.queries.js';

@Injectable()
export class RoomsService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async list(conferenceId: string, query: PageQuery): Promise<Page<RoomView>> {
    return listRooms(this.dataSource, conferenceId, query);
  }

  async find(conferenceId: string, id: string): Promise<RoomView> {
    return found(findRoom(this.dataSource, conferenceId, id));
  }

  async create(conferenceId: string, actor: Actor, input: RoomInput): Promise<RoomView> {
    return inTransaction(this.dataSource, async (manager) => {
      const id = randomUUID();
      const fields = fieldsOf(input);
      const slug = await chooseSlug(manager, Room, conferenceId, textIn(fields.name, 'en'));
      const last = await manager.maximum(Room, 'position', { conferenceId });
      const position = (last ?? -1) + 1;
      await manager.insert(Room, { id, conferenceId, slug, ...fields, position, version: 1 });
      const after = await found(findRoom(manager, conferenceId, id));
      await recordChange(manager, conferenceId, actor, 'room.create', { after });
      return after;
    });
  }

  async update(
    conferenceId: string,
    actor: Actor,
    id: string,
    input: RoomInput,
  ): Promise<RoomView> {
    return inTransaction(this.dataSource, async (manager) => {
      const before = await found(findRoom(manager, conferenceId, id));
      const version = requiredVersion(input);
      const written = await manager.update(
        Room,
        { id, conferenceId, version },
        { ...fieldsOf(input), version: version + 1 },
      );
      await refuseIfStale(written, () => findRoom(manager, conferenceId, id));
      const after = await found(findRoom(manager, conferenceId, id));
      await recordChange(manager, conferenceId, actor, 'room.edit', { before, after });
      return after;
    });
  }

  /** Removes a room in which no panel is placed; `in_use` otherwise. */
  async remove(conferenceId: string, actor: Actor, id: string, version: number): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      await manager.findOne(Room, { where: { id, conferenceId }, lock: FOR_UPDATE });
      const before = await found(findRoom(manager, conferenceId, id));
      if (before.version !== version) throw staleVersion(before);
      if (before.panels > 0) throw new Problem('in_use', { count: before.panels });
      await manager.delete(Room, { id, conferenceId });
      await recordChange(manager, conferenceId, actor, 'room.remove', { before });
    });
  }
}

function fieldsOf({ name, capacity, exclusive, opensAt }: RoomInput) {
  return {
    name: trimmed(name),
    capacity: capacity ?? null,
    exclusive,
    opensAt: opensAt ?? null,
  };
}
