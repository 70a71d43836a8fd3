import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AuditQuery, type AuditView } from '#shared/audit';
import type { Page } from '#shared/page';
import { listAudit } from './audit.queries.js';
import { CurrentViewer, Requires, Viewer } from '../http/access.js';
import { Answers } from '../http/answers.js';

@ApiTags('audit')
@Controller('api/v1/conferences/:conference/audit')
export class AuditController {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  @Get()
  @Requires('audit.read')
  @Answers('Page<AuditView>')
  @ApiOperation({ summary: 'Who did what, newest first' })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() query: AuditQuery,
  ): Promise<Page<AuditView>> {
    return listAudit(this.dataSource, viewer.conferenceId, query);
  }
}
