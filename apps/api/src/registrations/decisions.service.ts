import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUUID } from 'class-validator';
import type { DataSource } from 'typeorm';
import type { Page } from '#shared/page';
import type {
  DecisionInput,
  RegistrationQuery,
  RegistrationView,
} from '#shared/registrations/registrations';
import type { Actor } from '../audit/record-audit.js';
import type { Settings } from '../config/settings.js';
import { SETTINGS } from '../config/settings.module.js';
import { inTransaction } from '../database/transaction.js';
import { Problem, staleVersion } from '../http/problem.js';
import {
  findRegistration,
  listRegistrations,
  type RegistrationScope,
} from './registrations.queries.js';
import { takeStep } from './step.js';

/** The organisers' side of registrations. */
@Injectable()
export class DecisionsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async list(scope: RegistrationScope, query: RegistrationQuery): Promise<Page<RegistrationView>> {
    return listRegistrations(this.dataSource, scope, query);
  }

  /**
   * Confirms or declines. Confirming takes a place: throws `conference_full` or `category_full` when there is none;
   * also `wrong_status`, `stale_version` and `not_found`.
   */
  async decide(
    scope: RegistrationScope,
    actor: Actor,
    id: string,
    { decision, reason, version }: DecisionInput,
  ): Promise<RegistrationView> {
    if (!isUUID(id)) throw new Problem('not_found');
    return inTransaction(this.dataSource, async (manager) => {
      const before = await findRegistration(manager, scope, id, 'lock');
      if (!before) throw new Problem('not_found');
      if (before.version !== version) throw staleVersion(before);
      const held = { ...before, conferenceId: scope.conferenceId };
      const given = decision === 'decline' ? reason?.trim() || null : null;
      await takeStep(manager, this.settings, actor, held, decision, given);
      const after = await findRegistration(manager, scope, id);
      if (!after) throw new Problem('not_found');
      return after;
    });
  }
}
