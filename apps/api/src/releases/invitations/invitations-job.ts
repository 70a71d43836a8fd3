import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Settings } from '../../config/settings.js';
import { SETTINGS } from '../../config/settings.module.js';
import { inTransaction } from '../../database/transaction.js';
import { JobHandlers } from '../../jobs/job-handlers.js';
import { lockReleases } from '../write-release.statement.js';
import { settleInvitations } from './settle-invitations.statement.js';

interface Look {
  conferenceId: string;
  personId: string;
}

/** Looks at the invitations of a person whose part has changed; the database queues it with the change. */
@Injectable()
export class InvitationsJob implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly handlers: JobHandlers,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.handlers.register('settle-invitations', (payload) => this.look(payload as Look));
  }

  private async look({ conferenceId, personId }: Look): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      await lockReleases(manager, conferenceId);
      await settleInvitations(manager, this.settings, conferenceId, { personId });
    });
  }
}
