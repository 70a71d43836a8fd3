import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { DashboardView } from '#shared/conferences/conference';
import { blocksRelease } from '#shared/programme/clashes';
import { CurrentViewer, Requires, Viewer } from '../http/access.js';
import { Answers } from '../http/answers.js';
import { ReleasesService } from '../releases/releases.service.js';
import { dashboardFigures } from './dashboard.queries.js';

@ApiTags('conferences')
@Controller('api/v1/conferences/:conference/dashboard')
export class DashboardController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly releases: ReleasesService,
  ) {}

  @Get()
  @Requires('conference.read')
  @Answers('DashboardView')
  @ApiOperation({ summary: 'The state of a conference in figures' })
  async dashboard(@CurrentViewer() viewer: Viewer): Promise<DashboardView> {
    const [figures, review] = await Promise.all([
      dashboardFigures(this.dataSource, viewer.conferenceId),
      this.releases.review(viewer.conferenceId),
    ]);
    return {
      ...figures,
      clashes: review.clashes.filter(blocksRelease).length,
      warnings: review.clashes.filter(({ grade }) => grade === 'warn').length,
      changesSinceRelease: review.changes.length,
    };
  }
}
