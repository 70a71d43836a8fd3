import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Panel } from './panel.entity.js';
import { PanelsController } from './panels.controller.js';
import { PanelsService } from './panels.service.js';
import { Slot } from './slot.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([Panel, Slot])],
  controllers: [PanelsController],
  providers: [PanelsService],
  exports: [PanelsService],
})
export class PanelsModule {}
