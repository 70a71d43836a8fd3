import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { AvailabilityInput, AvailabilityView } from '#shared/programme/availability';
import type { Actor } from '../../audit/record-audit.js';
import { inTransaction } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import { type AvailabilityOwner, findAvailability, OWNERS } from './availability.queries.js';
import { replaceAvailability } from './replace-availability.js';

/** When rooms and speakers are available, as organisers enter it. */
@Injectable()
export class AvailabilityService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async find(
    conferenceId: string,
    timeZone: string,
    owner: AvailabilityOwner,
  ): Promise<AvailabilityView> {
    const { kind, id } = owner;
    const entity = OWNERS[kind];
    if (!(await this.dataSource.manager.existsBy(entity, { id, conferenceId }))) {
      throw new Problem('not_found');
    }
    return findAvailability(this.dataSource, conferenceId, timeZone, owner);
  }

  /** Throws as `replaceAvailability` does. */
  async replace(
    conferenceId: string,
    actor: Actor,
    owner: AvailabilityOwner,
    { intervals }: AvailabilityInput,
  ): Promise<AvailabilityView> {
    return inTransaction(this.dataSource, (manager) =>
      replaceAvailability(manager, conferenceId, actor, owner, intervals),
    );
  }
}
