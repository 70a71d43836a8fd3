import { Module } from '@nestjs/common';
import { AgendaController } from './agenda.controller.js';
import { PublishedReleases } from './published-releases.js';
import { ReleasesController } from './releases.controller.js';
import { ReleasesService } from './releases.service.js';

@Module({
  controllers: [ReleasesController, AgendaController],
  providers: [ReleasesService, PublishedReleases],
  exports: [ReleasesService, PublishedReleases],
})
export class ReleasesModule {}
