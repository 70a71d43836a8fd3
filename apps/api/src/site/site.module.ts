import { Module } from '@nestjs/common';
import { ConferencesModule } from '../conferences/conferences.module.js';
import { RegistrationsModule } from '../registrations/registrations.module.js';
import { SpeakersModule } from '../programme/speakers/speakers.module.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { ChangesController } from './changes/changes.controller.js';
import { FilesController } from './session/files.controller.js';
import { AttendeeController } from './agenda/keeping.controller.js';
import { Attendees } from './frame/attendees.service.js';
import { OwnDeeds } from './cards/own-deeds.service.js';
import { HomeController } from './home/home.controller.js';
import { MarkdownController } from './frame/markdown.controller.js';
import { OwnPageController } from './own-page/own-page.controller.js';
import { PublicPhotosController } from './speakers/photos.controller.js';
import { ProgrammeController } from './programme-pdf/programme-pdf.controller.js';
import { RegisterController } from './register/register.controller.js';
import { RobotsController } from './home/robots.controller.js';
import { OpenedPages } from './speaker-private-page/opened-pages.js';
import { SpeakerPageController } from './speaker-private-page/speaker-private-page.controller.js';
import { SignController } from './sign/sign.controller.js';
import { SiteAnswers } from './frame/site-answers.js';
import { SiteController } from './agenda/agenda.controller.js';

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
