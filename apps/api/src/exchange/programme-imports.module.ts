import { Module } from '@nestjs/common';
import { ProgrammeImportsController } from './programme-imports.controller.js';
import { ProgrammeImportsService } from './programme-imports.service.js';

@Module({
  controllers: [ProgrammeImportsController],
  providers: [ProgrammeImportsService],
})
export class ProgrammeImportsModule {}
