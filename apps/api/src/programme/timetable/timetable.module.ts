import { Module } from '@nestjs/common';
import { PanelsModule } from '../panels/panels.module.js';
import { OverlapAcceptancesService } from './overlap-acceptances.service.js';
import { SlotsController } from './slots.controller.js';
import { SlotsService } from './slots.service.js';
import { TimetableController } from './timetable.controller.js';
import { TimetableService } from './timetable.service.js';

@Module({
  imports: [PanelsModule],
  controllers: [SlotsController, TimetableController],
  providers: [OverlapAcceptancesService, SlotsService, TimetableService],
  exports: [OverlapAcceptancesService, SlotsService, TimetableService],
})
export class TimetableModule {}
