import { Module } from '@nestjs/common';
import { PanelsModule } from '../../programme/panels/panels.module.js';
import { SpeakersModule } from '../../programme/speakers/speakers.module.js';
import { SpreadsheetsController } from './spreadsheets.controller.js';
import { SpreadsheetsService } from './spreadsheets.service.js';

@Module({
  imports: [PanelsModule, SpeakersModule],
  controllers: [SpreadsheetsController],
  providers: [SpreadsheetsService],
})
export class SpreadsheetsModule {}
