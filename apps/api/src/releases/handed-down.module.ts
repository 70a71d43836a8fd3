import { Global, Module } from '@nestjs/common';
import { PublishedPhotos } from '../programme/speakers/photos/published-photos.js';
import { CurrentAgenda } from '../registrations/seats/current-agenda.js';
import { findAgendaEntry, findPublishedPhotos } from './handed-down.queries.js';

/** What rooms below ask of releases. */
@Global()
@Module({
  providers: [
    {
      provide: PublishedPhotos,
      useValue: { among: findPublishedPhotos } satisfies PublishedPhotos,
    },
    { provide: CurrentAgenda, useValue: { find: findAgendaEntry } satisfies CurrentAgenda },
  ],
  exports: [PublishedPhotos, CurrentAgenda],
})
export class HandedDownModule {}
