import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { ATTENDEE, recordAudit } from '../audit/record-audit.js';
import type { Settings } from '../config/settings.js';
import { SETTINGS } from '../config/settings.module.js';
import { inTransaction } from '../database/transaction.js';
import { Problem } from '../http/problem.js';
import { findOwnPage, type OwnPage, type OwnPageRow } from './own-page.queries.js';
import { issueFeed, revokeFeed } from './personal-feeds.js';
import { isAlive, mayFollow } from './registration-status.js';
import { deriveSecret, hashOfSecret } from '../config/secrets.js';
import { takeStep } from './step.js';

/** What the holder of an own page's secret may see and do. */
@Injectable()
export class OwnPageService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The page of a secret; undefined when there is none. */
  async ownPage(secret: string): Promise<OwnPage | undefined> {
    const row = await findOwnPage(this.dataSource.manager, hashOfSecret(secret));
    return row && this.pageOf(row);
  }

  /**
   * Gives the registration up: its place is free again, its feed and ticket end. Doing it twice does no harm.
   * Throws `not_found`, or `wrong_status` for a declined registration.
   */
  async cancel(secret: string): Promise<OwnPage> {
    return inTransaction(this.dataSource, async (manager) => {
      const before = await this.required(manager, secret, 'lock');
      if (before.status === 'cancelled') return this.pageOf(before);
      await takeStep(manager, this.settings, ATTENDEE, before, 'cancel');
      return this.pageOf(await this.required(manager, secret));
    });
  }

  /** Withdraws the feed's address and makes another. Throws `not_found`, or `wrong_status` when there is no feed. */
  async renewFeed(secret: string): Promise<OwnPage> {
    return inTransaction(this.dataSource, async (manager) => {
      const before = await this.required(manager, secret, 'lock');
      if (!isAlive(before.status)) throw new Problem('wrong_status');
      await revokeFeed(manager, before);
      await issueFeed(manager, this.settings.appSecret, before);
      await recordAudit(manager, ATTENDEE, {
        conferenceId: before.conferenceId,
        action: 'registration.renew-feed',
        entity: 'registration',
        entityId: before.id,
        before: { feedGeneration: before.feedGeneration },
        after: { feedGeneration: before.feedGeneration + 1 },
      });
      return this.pageOf(await this.required(manager, secret));
    });
  }

  private async required(
    manager: EntityManager,
    secret: string,
    lock?: 'lock',
  ): Promise<OwnPageRow> {
    const row = await findOwnPage(manager, hashOfSecret(secret), lock);
    if (!row) throw new Problem('not_found');
    return row;
  }

  private pageOf({ id, feedGeneration, categoryKey, ...row }: OwnPageRow): OwnPage {
    const { appSecret, publicUrl } = this.settings;
    const feed = deriveSecret(appSecret, 'feed', id, feedGeneration);
    return {
      ...row,
      registrationId: id,
      member: row.status === 'confirmed' ? { category: categoryKey, nation: row.nation } : null,
      ticketCode: row.status === 'confirmed' ? deriveSecret(appSecret, 'ticket', id) : null,
      feedUrl: isAlive(row.status) ? `${publicUrl}/calendar/personal/${feed}.ics` : null,
      mayCancel: mayFollow('cancel', row.status),
    };
  }
}
