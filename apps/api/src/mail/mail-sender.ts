import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { type Attempt, JobHandlers } from '../jobs/job-handlers.js';
import { type DeliveryFailure, deliveryFailure } from './delivery-failure.js';
import { Mailer } from './mailer.js';
import { queueSendingSql, SEND_MAIL } from './queue-mail.js';
import { MAIL_COLUMNS, type StoredMail } from './stored-mail.js';

/** A mail that nobody works on for so long has lost its job, as when a process was killed. */
const STRANDED_AFTER = '1 minute';

/** Sends queued mails. The row decides: a job is only the call to look at it. */
@Injectable()
export class MailSender implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly handlers: JobHandlers,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.handlers.register(SEND_MAIL, async (payload, attempt) => {
      await this.send((payload as { mailId: string }).mailId, attempt);
    });
    this.handlers.register('queue-stranded-mails', () => this.queueStranded(), {
      cron: '* * * * *',
    });
  }

  /**
   * Sends one mail and writes down how it went, in one transaction that holds the row: two workers never send the
   * same mail, and a killed one frees it. Only a death between the server's 250 and our commit sends it twice.
   * Throws when it is to be tried again.
   */
  async send(mailId: string, attempt: Attempt): Promise<void> {
    const isDone = await this.dataSource.transaction(async (manager) => {
      // The pool's limit is shorter than a slow conversation with a mail server.
      await manager.query(`SET LOCAL idle_in_transaction_session_timeout = '5min'`);
      const mail = await this.takeQueued(manager, mailId);
      if (!mail) return !(await this.isQueued(manager, mailId));
      if (!this.mailer.hasServer) {
        await manager.query(`UPDATE mails SET status = 'kept' WHERE id = $1`, [mailId]);
        return true;
      }
      const failure = await this.tryToDeliver(mail);
      if (!failure) {
        await this.recordSent(manager, mailId);
        return true;
      }
      const isFinal = failure.isFinal || attempt.isLast;
      await this.recordFailure(manager, mailId, failure, isFinal);
      return isFinal;
    });
    // The log names no address; the outbox shows what the server said.
    if (!isDone) throw new Error(`mail ${mailId} was not delivered yet`);
  }

  private async tryToDeliver(mail: StoredMail): Promise<DeliveryFailure | undefined> {
    try {
      await this.mailer.deliver(mail);
      return undefined;
    } catch (error) {
      return deliveryFailure(error);
    }
  }

  private async takeQueued(
    manager: EntityManager,
    mailId: string,
  ): Promise<StoredMail | undefined> {
    const [mail] = await manager.query<StoredMail[]>(
      `SELECT ${MAIL_COLUMNS} FROM mails m WHERE m.id = $1 AND m.status = 'queued'
       FOR UPDATE SKIP LOCKED`,
      [mailId],
    );
    return mail;
  }

  /** Still queued although it could not be taken: another worker is sending it. */
  private async isQueued(manager: EntityManager, mailId: string): Promise<boolean> {
    const found = await manager.query<unknown[]>(
      `SELECT 1 FROM mails WHERE id = $1 AND status = 'queued'`,
      [mailId],
    );
    return found.length > 0;
  }

  private async recordSent(manager: EntityManager, mailId: string): Promise<void> {
    await manager.query(
      `UPDATE mails SET status = 'sent', attempts = attempts + 1, error = NULL, sent_at = now()
       WHERE id = $1`,
      [mailId],
    );
  }

  private async recordFailure(
    manager: EntityManager,
    mailId: string,
    failure: DeliveryFailure,
    isFinal: boolean,
  ): Promise<void> {
    await manager.query(
      `UPDATE mails SET status = $2, attempts = attempts + 1, error = $3 WHERE id = $1`,
      [mailId, isFinal ? 'failed' : 'queued', failure.text],
    );
  }

  /**
   * Gives a new job to queued mails that have none that lives: the queue itself frees the jobs of a killed process
   * only after hours. A row that somebody is sending is locked and therefore left alone.
   */
  async queueStranded(after = STRANDED_AFTER): Promise<void> {
    await this.dataSource.query(
      `WITH stranded AS (
         SELECT m.id FROM mails m LEFT JOIN graphile_worker.jobs j ON j.key = 'mail:' || m.id
         WHERE m.status = 'queued' AND m.created_at < now() - $1::interval
           AND (j.id IS NULL OR j.locked_at < now() - $1::interval
                OR (j.locked_at IS NULL AND j.attempts >= j.max_attempts))
         FOR UPDATE OF m SKIP LOCKED)
       SELECT ${queueSendingSql('stranded.id')} FROM stranded`,
      [after],
    );
  }
}
