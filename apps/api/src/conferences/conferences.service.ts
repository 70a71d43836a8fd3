import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { filledOf } from '#shared/field-kinds';
import { isSameText } from '#shared/languages';
import {
  type ConferenceInput,
  type ConferenceView,
  SETTINGS_KINDS,
} from '#shared/conferences/conference';
import { type Actor, recordAudit } from '../audit/record-audit.js';
import { FOR_UPDATE, inTransaction } from '../database/transaction.js';
import { found, Problem, staleVersion } from '../http/problem.js';
import { Conference } from './conference.entity.js';
import { findConference } from './conference.queries.js';

@Injectable()
export class ConferencesService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** A conference by slug or id; throws `not_found`. */
  async find(slugOrId: string): Promise<ConferenceView> {
    const conference = await findConference(this.dataSource, slugOrId);
    if (!conference) throw new Problem('not_found');
    return conference;
  }

  /** Changes the settings. A new notice text gets the next version, so that consent names what was read. */
  async update(
    conferenceId: string,
    actor: Actor,
    input: ConferenceInput,
  ): Promise<ConferenceView> {
    requireHours(input);
    return inTransaction(this.dataSource, async (manager) => {
      await manager.findOne(Conference, { where: { id: conferenceId }, lock: FOR_UPDATE });
      const before = await found(findConference(manager, conferenceId));
      if (before.version !== input.version) throw staleVersion(before);
      const isSameNotice = isSameText(before.notice, { ...before.notice, ...input.notice });
      await manager.update(
        Conference,
        { id: conferenceId },
        {
          ...filledOf(SETTINGS_KINDS, { ...input, languages: input.languages ?? before.languages }),
          noticeVersion: before.noticeVersion + (isSameNotice ? 0 : 1),
          version: before.version + 1,
        },
      );
      const after = await found(findConference(manager, conferenceId));
      await recordAudit(manager, actor, {
        conferenceId,
        action: 'conference.edit',
        entity: 'conference',
        entityId: conferenceId,
        before,
        after,
      });
      return after;
    });
  }
}

function requireHours({ opensAt, closesAt }: ConferenceInput): void {
  if (!opensAt || !closesAt || closesAt > opensAt) return;
  throw new Problem('invalid_input', {}, { errors: [{ path: 'closesAt', code: 'afterStart' }] });
}
