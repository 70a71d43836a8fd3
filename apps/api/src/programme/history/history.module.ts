import { Module } from '@nestjs/common';
import { PanelsModule } from '../panels/panels.module.js';
import { RoomsModule } from '../rooms/rooms.module.js';
import { SpeakersModule } from '../speakers/speakers.module.js';
import { TracksModule } from '../tracks/tracks.module.js';
import { HistoryController } from './history.controller.js';
import { HistoryService } from './history.service.js';

/** The way back to an earlier state of what the programme is made of. */
@Module({
  imports: [PanelsModule, RoomsModule, SpeakersModule, TracksModule],
  controllers: [HistoryController],
  providers: [HistoryService],
})
export class HistoryModule {}
