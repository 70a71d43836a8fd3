import { Module } from '@nestjs/common';
import { ConferencesModule } from '../conferences/conferences.module.js';
import { RegistrationsModule } from '../registrations/registrations.module.js';
import { SpeakersModule } from '../programme/speakers/speakers.module.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { ChangesController } from './changes/changes.controller.js';
import { FilesController } from './files.controller.js';
import { AttendeeController } from './attendee/attendee.controller.js';
import { Attendees } from './attendee/attendees.service.js';
import { OwnDeeds } from './attendee/own-deeds.service.js';
import { HomeController } from './home.controller.js';
import { MarkdownController } from './markdown.controller.js';
import { OwnPageController } from './own-page.controller.js';
import { PublicPhotosController } from './photos.controller.js';
import { ProgrammeController } from './programme/programme.controller.js';
import { RegisterController } from './register.controller.js';
import { RobotsController } from './robots.controller.js';
import { OpenedPages } from './speaker-page/opened-pages.js';
import { SpeakerPageController } from './speaker-page/speaker-page.controller.js';
import { SignController } from './sign/sign.controller.js';
import { SiteAnswers } from './site-answers.js';
import { SiteController } from './site.controller.js';

@Module({
  imports: [SpeakersModule, ConferencesModule, ReleasesModule, RegistrationsModule],
  controllers: [
    HomeController,
    SiteController,
    ChangesController,
    ProgrammeController,
    SignController,
    RegisterController,
    OwnPageController,
    PublicPhotosController,
    SpeakerPageController,
    FilesController,
    AttendeeController,
    MarkdownController,
    RobotsController,
  ],
  providers: [OpenedPages, SiteAnswers, Attendees, OwnDeeds],
})
export class SiteModule {}
