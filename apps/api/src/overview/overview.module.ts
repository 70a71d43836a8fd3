import { Module } from '@nestjs/common';
import { ReleasesModule } from '../releases/releases.module.js';
import { AuditController } from './audit.controller.js';
import { DashboardController } from './dashboard.controller.js';
import { HealthController } from './health.controller.js';

@Module({
  imports: [ReleasesModule],
  controllers: [AuditController, DashboardController, HealthController],
})
export class OverviewModule {}
