import { Module } from '@nestjs/common';
import { ConferencesModule } from '../conferences/conferences.module.js';
import { SpeakersModule } from '../programme/speakers/speakers.module.js';
import { RegistrationsModule } from '../registrations/registrations.module.js';
import { ReleasesModule } from '../releases/releases.module.js';
import { AgendaController } from './agenda/agenda.controller.js';
import { KeepingController } from './agenda/keeping.controller.js';
import { OwnDeeds } from './cards/own-deeds.service.js';
import { SlideDownloads } from './cards/slide-downloads.service.js';
import { ChangesController } from './changes/changes.controller.js';
import { Attendees } from './frame/attendees.service.js';
import { MarkdownController } from './frame/markdown.controller.js';
import { SiteAnswers } from './frame/site-answers.js';
import { HomeController } from './home/home.controller.js';
import { RobotsController } from './home/robots.controller.js';
import { InformationController } from './information/information.controller.js';
import { OwnFilesController } from './own-page/own-files.controller.js';
import { OwnPageController } from './own-page/own-page.controller.js';
import { OwnRegistrations } from './own-page/own-registrations.service.js';
import { ProgrammePdfController } from './programme-pdf/programme-pdf.controller.js';
import { RegisterController } from './register/register.controller.js';
import { SessionController } from './session/session.controller.js';
import { SlidesController } from './session/slides.controller.js';
import { SignController } from './sign/sign.controller.js';
import { OpenedPages } from './speaker-private-page/opened-pages.js';
import { SpeakerPrivatePageController } from './speaker-private-page/speaker-private-page.controller.js';
import { PortraitsController } from './speakers/portraits.controller.js';
import { PublicSpeakersController } from './speakers/speakers.controller.js';
import { SubscribeController } from './subscribe/subscribe.controller.js';

@Module({
  imports: [SpeakersModule, ConferencesModule, ReleasesModule, RegistrationsModule],
  controllers: [
    HomeController,
    AgendaController,
    SessionController,
    PublicSpeakersController,
    InformationController,
    SubscribeController,
    ChangesController,
    ProgrammePdfController,
    SignController,
    RegisterController,
    OwnPageController,
    PortraitsController,
    SpeakerPrivatePageController,
    SlidesController,
    OwnFilesController,
    KeepingController,
    MarkdownController,
    RobotsController,
  ],
  providers: [OpenedPages, SiteAnswers, Attendees, OwnDeeds, OwnRegistrations, SlideDownloads],
})
export class SiteModule {}
