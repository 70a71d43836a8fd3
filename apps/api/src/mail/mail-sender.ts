import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { type Attempt, JobHandlers } from '../jobs/job-handlers.js';
import { type DeliveryFailure, deliveryFailure } from './delivery-failure.js';
import { Mailer } from './mailer.js';
import { Mail } from './mail.entity.js';
import { patient, queueStranded, takeQueued } from './mail-sender.statement.js';
import { SEND_MAIL } from './queue-mail.js';
import type { StoredMail } from './stored-mail.js';

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
      await patient(manager);
      const mail = await takeQueued(manager, mailId);
      if (!mail) return !(await manager.existsBy(Mail, { id: mailId, status: 'queued' }));
      if (!this.mailer.hasServer) {
        await manager.update(Mail, { id: mailId }, { status: 'kept' });
        return true;
      }
      const failure = await this.tryToDeliver(mail);
      if (!failure) {
        await recordSent(manager, mailId);
        return true;
      }
      const isFinal = failure.isFinal || attempt.isLast;
      await recordFailure(manager, mailId, failure, isFinal);
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

  /** Mails that have lost their job. */
  async queueStranded(after = STRANDED_AFTER): Promise<void> {
    await queueStranded(this.dataSource, after);
  }
}

async function recordSent(manager: EntityManager, mailId: string): Promise<void> {
  const sent = { status: 'sent', error: null, sentAt: () => 'now()' } as const;
  await manager.update(Mail, { id: mailId }, { ...sent, attempts: () => 'attempts + 1' });
}

async function recordFailure(
  manager: EntityManager,
  mailId: string,
  failure: DeliveryFailure,
  isFinal: boolean,
): Promise<void> {
  const status = isFinal ? 'failed' : 'queued';
  await manager.update(
    Mail,
    { id: mailId },
    { status, error: failure.text, attempts: () => 'attempts + 1' },
  );
}
