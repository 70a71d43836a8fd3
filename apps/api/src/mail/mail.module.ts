import { Module } from '@nestjs/common';
import { Composer } from './composer.js';
import { MailKinds } from './mail-kinds.js';
import { MailSender } from './mail-sender.js';
import { Mailer } from './mailer.js';
import { OutboxController } from './outbox.controller.js';
import { OutboxService } from './outbox.service.js';

/** Mails are rows written by the transaction that causes them, and sent by jobs. */
@Module({
  controllers: [OutboxController],
  providers: [Composer, Mailer, MailSender, MailKinds, OutboxService],
  exports: [Composer, MailKinds, OutboxService],
})
export class MailModule {}
