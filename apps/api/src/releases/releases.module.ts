import { Module } from '@nestjs/common';
import { MailKinds } from '../mail/mail-kinds.js';
import { MailModule } from '../mail/mail.module.js';
import { AgendaController } from './agenda.controller.js';
import { InvitationsJob } from './invitations/invitations-job.js';
import { calendarEntry } from './mails/calendar-entry.js';
import { programmeChanges } from './mails/programme-changes.js';
import { PublishedReleases } from './published-releases.js';
import { ReleasePreviewService } from './release-preview.service.js';
import { ReleasesController } from './releases.controller.js';
import { ReleasesService } from './releases.service.js';

@Module({
  imports: [MailModule],
  controllers: [ReleasesController, AgendaController],
  providers: [ReleasesService, ReleasePreviewService, PublishedReleases, InvitationsJob],
  exports: [ReleasesService, PublishedReleases],
})
export class ReleasesModule {
  constructor(kinds: MailKinds) {
    kinds.register(programmeChanges, calendarEntry);
  }
}
