import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.js';
import { DecisionsService } from './decisions.service.js';
import { OutboxController } from './outbox.controller.js';
import { OwnPageService } from './own-page.service.js';
import { OwnAgendaService } from './seats/own-agenda.service.js';
import { RegistrationsController } from './registrations.controller.js';
import { RegistrationsService } from './registrations.service.js';

@Module({
  imports: [MailModule],
  controllers: [RegistrationsController, OutboxController],
  providers: [RegistrationsService, DecisionsService, OwnPageService, OwnAgendaService],
  exports: [RegistrationsService, DecisionsService, OwnPageService, OwnAgendaService],
})
export class RegistrationsModule {}
