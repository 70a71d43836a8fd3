import { Module } from '@nestjs/common';
import { PanelsModule } from '../panels/panels.module.js';
import { FreePlacesService } from './free-places.service.js';
import { OverlapAcceptancesService } from './overlap-acceptances.service.js';
import { TimetableController } from './timetable.controller.js';
import { TimetableService } from './timetable.service.js';

@Module({
  imports: [PanelsModule],
  controllers: [TimetableController],
  providers: [FreePlacesService, OverlapAcceptancesService, TimetableService],
  exports: [OverlapAcceptancesService, TimetableService],
})
export class TimetableModule {}
