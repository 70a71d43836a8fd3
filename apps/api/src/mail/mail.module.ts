import { Module } from '@nestjs/common';
import { Composer } from './composer.js';
import { MailSender } from './mail-sender.js';
import { Mailer } from './mailer.js';
import { OutboxService } from './outbox.service.js';
import { PrivateLinks } from './private-links.js';

/** Mails are rows written by the transaction that causes them, and sent by jobs. */
@Module({
  providers: [Composer, Mailer, MailSender, OutboxService, PrivateLinks],
  exports: [Composer, OutboxService, PrivateLinks],
})
export class MailModule {}
