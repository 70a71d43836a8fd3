import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Language, Localised } from '#shared/languages';
import type { AudienceMember } from '#shared/programme/audience';
import type { RegistrationStatus } from '#shared/registrations/registrations';
import { ATTENDEE, recordAudit } from '../audit/record-audit.js';
import type { Settings } from '../config/settings.js';
import { SETTINGS } from '../config/settings.module.js';
import { inTransaction } from '../database/transaction.js';
import { Problem } from '../http/problem.js';
import { issueFeed, revokeFeed } from './personal-feeds.js';
import { isAlive, mayFollow } from './registration-status.js';
import { deriveSecret, hashOfSecret } from '../config/secrets.js';
import { takeStep } from './step.js';

/** What an attendee sees on the own page. */
export interface OwnPage {
  registrationId: string;
  conferenceId: string;
  conferenceSlug: string;
  status: RegistrationStatus;
  reference: string;
  rankOrTitle: string;
  givenName: string;
  familyName: string;
  organisation: Localised;
  nation: string;
  email: string;
  categoryId: string;
  /** What decides which panels are for the attendee; null unless confirmed. */
  member: AudienceMember | null;
  category: Localised;
  /** Language of the registration and of its mails; the page itself may be read in either. */
  language: Language;
  /** The organisers' words with a declined registration. */
  reason: string | null;
  createdAt: Date;
  /** What the QR ticket holds; null unless confirmed. */
  ticketCode: string | null;
  /** Address of the personal feed; null once the registration is declined or cancelled. */
  feedUrl: string | null;
  mayCancel: boolean;
}

interface OwnPageRow extends Omit<
  OwnPage,
  'registrationId' | 'member' | 'ticketCode' | 'feedUrl' | 'mayCancel'
> {
  id: string;
  categoryKey: string;
  feedGeneration: number;
}

/** What the holder of an own page's secret may see and do. */
@Injectable()
export class OwnPageService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The page of a secret; undefined when there is none. */
  async ownPage(secret: string): Promise<OwnPage | undefined> {
    const row = await this.find(this.dataSource.manager, secret);
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
    const row = await this.find(manager, secret, lock);
    if (!row) throw new Problem('not_found');
    return row;
  }

  private async find(
    manager: EntityManager,
    secret: string,
    lock?: 'lock',
  ): Promise<OwnPageRow | undefined> {
    const [row] = await manager.query<OwnPageRow[]>(
      `SELECT r.id, r.conference_id AS "conferenceId", c.slug AS "conferenceSlug", r.status,
              r.reference, p.rank_or_title AS "rankOrTitle", p.given_name AS "givenName",
              p.family_name AS "familyName", p.organisation, p.nation, r.email, k.name AS category,
              k.id AS "categoryId", k.key AS "categoryKey", r.language, r.reason, r.created_at AS "createdAt",
              r.feed_generation AS "feedGeneration"
       FROM registrations r JOIN persons p ON p.id = r.person_id
       JOIN categories k ON k.id = r.category_id JOIN conferences c ON c.id = r.conference_id
       WHERE r.page_secret_hash = $1 ${lock ? 'FOR NO KEY UPDATE OF r' : ''}`,
      [hashOfSecret(secret)],
    );
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
