import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUUID } from 'class-validator';
import type { DataSource, EntityManager } from 'typeorm';
import type { MailQuery, MailSummaryView, MailView } from '#shared/mail/mails';
import type { Page } from '#shared/page';
import { isoWithOffset } from '#shared/zoned-time';
import { type Actor, recordAudit } from '../audit/record-audit.js';
import { FOR_UPDATE, inTransaction } from '../database/transaction.js';
import { Problem } from '../http/problem.js';
import type { Settings } from '../config/settings.js';
import { SETTINGS } from '../config/settings.module.js';
import { Composer } from './composer.js';
import { Mail } from './mail.entity.js';
import { listMails } from './outbox.queries.js';
import { firstStatus, queueSending } from './queue-mail.js';
import type { StoredMail } from './stored-mail.js';

/** The conference whose mails are read, and its time zone. */
export interface OutboxScope {
  conferenceId: string;
  timeZone: string;
}

/** The mails of a conference, for its organisers. */
@Injectable()
export class OutboxService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly composer: Composer,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Newest first; `q` searches in the recipient's address. */
  async list(scope: OutboxScope, query: MailQuery): Promise<Page<MailSummaryView>> {
    const mails = await listMails(this.dataSource, scope.conferenceId, query);
    return { ...mails, items: mails.items.map((mail) => this.summary(mail, scope.timeZone)) };
  }

  /** A whole message in both languages. Its private link works only while no mail server has had it. */
  async find(scope: OutboxScope, id: string): Promise<MailView> {
    return this.view(await this.stored(this.dataSource.manager, scope, id), scope.timeZone);
  }

  /** Queues a kept or given-up mail, or keeps it where there is no server; one that waits or was sent stays as it is, so a second click does no harm. */
  async sendAgain(scope: OutboxScope, actor: Actor, id: string): Promise<MailView> {
    return inTransaction(this.dataSource, async (manager) => {
      const before = await this.stored(manager, scope, id, FOR_UPDATE);
      if (before.status !== 'kept' && before.status !== 'failed') {
        return this.view(before, scope.timeZone);
      }
      const { conferenceId } = scope;
      const status = firstStatus(this.settings);
      await manager.update(Mail, { id: before.id, conferenceId }, { status, error: null });
      if (status === 'queued') await queueSending(manager, before.id);
      await recordAudit(manager, actor, {
        conferenceId,
        action: 'mail.send',
        entity: 'mail',
        entityId: before.id,
        before: { status: before.status, error: before.error },
        after: { status },
      });
      return this.view({ ...before, status, error: null }, scope.timeZone);
    });
  }

  private async stored(
    manager: EntityManager,
    { conferenceId }: OutboxScope,
    id: string,
    lock?: typeof FOR_UPDATE,
  ): Promise<StoredMail> {
    if (!isUUID(id)) throw new Problem('not_found');
    const mail = await manager.findOne(Mail, { where: { id, conferenceId }, lock });
    if (!mail) throw new Problem('not_found');
    return mail;
  }

  private summary(mail: StoredMail, timeZone: string): MailSummaryView {
    const { id, to, language, kind, status, attempts, error } = mail;
    const subject = this.composer.subject(mail, language);
    const createdAt = isoWithOffset(mail.createdAt, timeZone);
    const sentAt = mail.sentAt && isoWithOffset(mail.sentAt, timeZone);
    return { id, to, language, kind, subject, status, attempts, error, createdAt, sentAt };
  }

  private view(mail: StoredMail, timeZone: string): MailView {
    const secrets = mail.status === 'kept' ? 'shown' : 'masked';
    return {
      ...this.summary(mail, timeZone),
      bodies: {
        en: this.composer.compose(mail, 'en', secrets),
        fr: this.composer.compose(mail, 'fr', secrets),
      },
      attachments: this.composer
        .attachments(mail)
        .map(({ name, type, content }) => ({ name, type, content })),
    };
  }
}
