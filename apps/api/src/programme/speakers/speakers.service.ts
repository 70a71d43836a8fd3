import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import {
  personLabel,
  type SpeakerInput,
  type SpeakerQuery,
  type SpeakersPage,
  type SpeakerStateInput,
  type SpeakerView,
} from '#shared/programme/speakers';
import type { Actor } from '../../audit/record-audit.js';
import { FOR_UPDATE, inTransaction } from '../../database/transaction.js';
import { Problem, staleVersion } from '../../http/problem.js';
import { Person } from '../../people/person.entity.js';
import { deleteUnusedPerson } from '../../people/person.queries.js';
import { chooseSlug } from '../free-slug.js';
import { Part } from '../panels/part.entity.js';
import { recordChange } from '../record-change.js';
import { found, refuseIfStale, requiredVersion } from '../versions.js';
import { personFields, speakerFields } from './speaker-fields.js';
import { Speaker } from './speaker.entity.js';
import { findSpeaker, listSpeakers } from './speakers.queries.js';

/** Speakers together with the persons they are: both are written in one transaction, under one version. */
@Injectable()
export class SpeakersService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async list(conferenceId: string, query: SpeakerQuery): Promise<SpeakersPage> {
    return listSpeakers(this.dataSource, conferenceId, query);
  }

  async find(conferenceId: string, id: string): Promise<SpeakerView> {
    return found(findSpeaker(this.dataSource, conferenceId, id));
  }

  async create(conferenceId: string, actor: Actor, input: SpeakerInput): Promise<SpeakerView> {
    return inTransaction(this.dataSource, (manager) =>
      this.createIn(manager, conferenceId, actor, input),
    );
  }

  /** As `create`, as part of a larger transaction. */
  async createIn(
    manager: EntityManager,
    conferenceId: string,
    actor: Actor,
    input: SpeakerInput,
  ): Promise<SpeakerView> {
    const person = personFields(input);
    const [id, personId] = [randomUUID(), randomUUID()];
    const slug = await chooseSlug(manager, Speaker, conferenceId, personLabel(person, 'en'));
    const fields = speakerFields(input);
    await manager.insert(Person, { id: personId, conferenceId, ...person });
    await manager.insert(Speaker, { id, conferenceId, personId, slug, ...fields, version: 1 });
    const after = await found(findSpeaker(manager, conferenceId, id));
    await recordChange(manager, conferenceId, actor, 'speaker.create', { after });
    return after;
  }

  async update(
    conferenceId: string,
    actor: Actor,
    id: string,
    input: SpeakerInput,
  ): Promise<SpeakerView> {
    return inTransaction(this.dataSource, (manager) =>
      this.updateIn(manager, conferenceId, actor, id, input),
    );
  }

  /** As `update`, as part of a larger transaction. */
  async updateIn(
    manager: EntityManager,
    conferenceId: string,
    actor: Actor,
    id: string,
    input: SpeakerInput,
  ): Promise<SpeakerView> {
    const person = personFields(input);
    const before = await found(findSpeaker(manager, conferenceId, id));
    const version = requiredVersion(input);
    const written = await manager.update(
      Speaker,
      { id, conferenceId, version },
      { ...speakerFields(input), version: version + 1 },
    );
    await refuseIfStale(written, () => findSpeaker(manager, conferenceId, id));
    const { personId } = await manager.findOneByOrFail(Speaker, { id, conferenceId });
    await manager.update(Person, { id: personId, conferenceId }, person);
    const after = await found(findSpeaker(manager, conferenceId, id));
    await recordChange(manager, conferenceId, actor, 'speaker.edit', { before, after });
    return after;
  }

  /** Sets the state by hand, as when a speaker answered by telephone. Throws `stale_version`. */
  async setState(
    conferenceId: string,
    actor: Actor,
    id: string,
    { state, version }: SpeakerStateInput,
  ): Promise<SpeakerView> {
    return inTransaction(this.dataSource, async (manager) => {
      const before = await found(findSpeaker(manager, conferenceId, id));
      const isAnswer = state === 'confirmed' || state === 'declined';
      const written = await manager.update(
        Speaker,
        { id, conferenceId, version },
        {
          ...{ state, answerReason: '', version: version + 1 },
          answeredAt: isAnswer ? () => 'now()' : null,
          ...(state === 'noted' ? { invitedAt: null, remindedAt: null } : {}),
        },
      );
      await refuseIfStale(written, () => findSpeaker(manager, conferenceId, id));
      const after = await found(findSpeaker(manager, conferenceId, id));
      await recordChange(manager, conferenceId, actor, 'speaker.set-state', { before, after });
      return after;
    });
  }

  /** Removes a speaker without a part, and the person unless they also attend; `in_use` otherwise. */
  async remove(conferenceId: string, actor: Actor, id: string, version: number): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const speaker = await manager.findOne(Speaker, {
        where: { id, conferenceId },
        lock: FOR_UPDATE,
      });
      if (!speaker) throw new Problem('not_found');
      const before = await found(findSpeaker(manager, conferenceId, id));
      if (before.version !== version) throw staleVersion(before);
      if (before.panels > 0) throw new Problem('in_use', { count: before.panels });
      // What is left are parts in removed panels, which no longer name anybody.
      await manager.delete(Part, { conferenceId, speakerId: id });
      await manager.delete(Speaker, { id, conferenceId });
      await deleteUnusedPerson(manager, conferenceId, speaker.personId);
      await recordChange(manager, conferenceId, actor, 'speaker.remove', { before });
    });
  }
}
