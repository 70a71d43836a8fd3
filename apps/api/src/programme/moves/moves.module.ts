import { Module } from '@nestjs/common';
import { LocksService } from './locks.service.js';
import { MovesController } from './moves.controller.js';
import { MovesService } from './moves.service.js';
import { ShiftsService } from './shifts.service.js';
import { SlotsController } from './slots.controller.js';
import { UndoService } from './undo.service.js';

@Module({
  controllers: [MovesController, SlotsController],
  providers: [LocksService, MovesService, ShiftsService, UndoService],
  exports: [MovesService, ShiftsService, UndoService],
})
export class MovesModule {}
