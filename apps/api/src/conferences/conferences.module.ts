import { Module } from '@nestjs/common';
import { ConferencesController } from './conferences.controller.js';
import { ConferencesService } from './conferences.service.js';

@Module({
  controllers: [ConferencesController],
  providers: [ConferencesService],
  exports: [ConferencesService],
})
export class ConferencesModule {}
