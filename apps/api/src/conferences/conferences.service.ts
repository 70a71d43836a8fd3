import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type {
  CategoryInput,
  CategoryView,
  ConferenceInput,
  ConferenceView,
} from '#shared/conferences/conference';
import { type Actor, recordAudit } from '../audit/record-audit.js';
import { inTransaction } from '../database/transaction.js';
import { Problem, staleVersion } from '../http/problem.js';
import { findCategory, findConference } from './conference.queries.js';

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
      await manager.query('SELECT 1 FROM conferences WHERE id = $1 FOR UPDATE', [conferenceId]);
      const before = await this.required(findConference(manager, conferenceId));
      if (before.version !== input.version) throw staleVersion(before);
      await manager.query(
        `UPDATE conferences SET name = $2, tagline = $3, information = $4, venue = $5, registration_open = $6,
           capacity = $7, notice = $8, changeover_minutes = $9, opens_at = $10, closes_at = $11,
           version = version + 1,
           notice_version = notice_version + CASE WHEN notice = $8::jsonb THEN 0 ELSE 1 END
         WHERE id = $1`,
        [
          conferenceId,
          JSON.stringify(input.name),
          JSON.stringify(input.tagline),
          JSON.stringify(input.information),
          JSON.stringify(input.venue),
          input.registrationOpen,
          input.capacity ?? null,
          JSON.stringify(input.notice),
          input.changeoverMinutes ?? 0,
          input.opensAt ?? null,
          input.closesAt ?? null,
        ],
      );
      const after = await this.required(findConference(manager, conferenceId));
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

  /** Changes one category; a capacity below the places already taken is refused as `category_full`. */
  async updateCategory(
    conferenceId: string,
    actor: Actor,
    id: string,
    input: CategoryInput,
  ): Promise<CategoryView> {
    return inTransaction(this.dataSource, async (manager) => {
      await manager.query(
        'SELECT 1 FROM categories WHERE conference_id = $1 AND id::text = $2 FOR UPDATE',
        [conferenceId, id],
      );
      const before = await this.required(findCategory(manager, conferenceId, id));
      if (before.version !== input.version) throw staleVersion(before);
      await manager.query(
        `UPDATE categories SET name = $3, hint = $4, capacity = $5, approval = $6, version = version + 1
         WHERE conference_id = $1 AND id = $2`,
        [
          conferenceId,
          id,
          JSON.stringify(input.name),
          JSON.stringify(input.hint),
          input.capacity ?? null,
          input.approval,
        ],
      );
      const after = await this.required(findCategory(manager, conferenceId, id));
      await recordAudit(manager, actor, {
        conferenceId,
        action: 'category.edit',
        entity: 'category',
        entityId: id,
        before,
        after,
      });
      return after;
    });
  }

  private async required<Found>(found: Promise<Found | undefined>): Promise<Found> {
    const value = await found;
    if (value === undefined) throw new Problem('not_found');
    return value;
  }
}

function requireHours({ opensAt, closesAt }: ConferenceInput): void {
  if (!opensAt || !closesAt || closesAt > opensAt) return;
  throw new Problem('invalid_input', {}, { errors: [{ path: 'closesAt', code: 'afterStart' }] });
}
