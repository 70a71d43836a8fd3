import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { HealthController } from './health.controller.js';

@Module({ controllers: [AuditController, HealthController] })
export class OverviewModule {}
