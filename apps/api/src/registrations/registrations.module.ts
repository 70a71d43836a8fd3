import { Module } from '@nestjs/common';
import { MailKinds } from '../mail/mail-kinds.js';
import { MailModule } from '../mail/mail.module.js';
import { countSignUpsBy } from '../programme/panels/sign-ups.js';
import { DecisionsService } from './decisions.service.js';
import { REGISTRATION_MAILS } from './mails/registration-mails.js';
import { OwnPageService } from './own-page.service.js';
import { takenSeats } from './seats/own-agenda.queries.js';
import { OwnAgendaService } from './seats/own-agenda.service.js';
import { RegistrationsController } from './registrations.controller.js';
import { RegistrationsService } from './registrations.service.js';

@Module({
  imports: [MailModule],
  controllers: [RegistrationsController],
  providers: [RegistrationsService, DecisionsService, OwnPageService, OwnAgendaService],
  exports: [RegistrationsService, DecisionsService, OwnPageService, OwnAgendaService],
})
export class RegistrationsModule {
  constructor(kinds: MailKinds) {
    kinds.register(...REGISTRATION_MAILS);
    countSignUpsBy(takenSeats);
  }
}
