import { Module } from '@nestjs/common';
import { ReleasesModule } from '../releases/releases.module.js';
import { DashboardController } from './dashboard.controller.js';
import { HealthController } from './health.controller.js';
import { DatabaseWatch } from './metrics/database-watch.js';
import { Metrics } from './metrics/metrics.js';
import { MetricsController } from './metrics/metrics.controller.js';

@Module({
  imports: [ReleasesModule],
  controllers: [DashboardController, HealthController, MetricsController],
  providers: [DatabaseWatch, Metrics],
})
export class OverviewModule {}
