import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { MailKinds } from '../../mail/mail-kinds.js';
import { MailModule } from '../../mail/mail.module.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { SPEAKER_MAILS } from './mails/speaker-mails.js';
import { PhotosController } from './photos/photos.controller.js';
import { PhotosService } from './photos/photos.service.js';
import { SpeakerLinksService } from './private-page/speaker-links.service.js';
import { SpeakerPageService } from './private-page/speaker-page.service.js';
import { SpeakersController } from './speakers.controller.js';
import { SpeakersService } from './speakers.service.js';

@Module({
  imports: [FilesModule, MailModule],
  controllers: [SpeakersController, InvitationsController, PhotosController],
  providers: [
    SpeakersService,
    InvitationsService,
    PhotosService,
    SpeakerLinksService,
    SpeakerPageService,
  ],
  exports: [PhotosService, SpeakerPageService, SpeakersService],
})
export class SpeakersModule {
  constructor(kinds: MailKinds) {
    kinds.register(...SPEAKER_MAILS);
  }
}
