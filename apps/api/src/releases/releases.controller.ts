import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Page, PageQuery } from '#shared/page';
import { ReleaseInput, type ReleaseReview, type ReleaseView } from '#shared/releases/releases';
import { CurrentViewer, Requires, Viewer } from '../auth/access.js';
import { Answers } from '../http/answers.js';
import { ReleasesService } from './releases.service.js';

@ApiTags('releases')
@Controller('api/v1/conferences/:conference')
export class ReleasesController {
  constructor(private readonly releases: ReleasesService) {}

  @Get('review')
  @Requires('programme.read')
  @Answers('ReleaseReview')
  @ApiOperation({ summary: 'What the next release would change, and what stands in its way' })
  async review(@CurrentViewer() viewer: Viewer): Promise<ReleaseReview> {
    return this.releases.review(viewer.conferenceId);
  }

  @Post('releases')
  @Requires('release.publish')
  @Answers('ReleaseView', 201)
  @ApiOperation({ summary: 'Publish the draft as the next release' })
  async publish(
    @CurrentViewer() viewer: Viewer,
    @Body() input: ReleaseInput,
  ): Promise<ReleaseView> {
    return this.releases.publish(viewer, viewer.conferenceId, input);
  }

  @Get('releases')
  @Requires('programme.read')
  @Answers('Page<ReleaseView>')
  @ApiOperation({ summary: 'All releases, the newest first' })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() query: PageQuery,
  ): Promise<Page<ReleaseView>> {
    return this.releases.list(viewer.conferenceId, query);
  }

  @Get('releases/:number')
  @Requires('programme.read')
  @Answers('ReleaseView')
  @ApiOperation({ summary: 'One release and its changes' })
  async byNumber(
    @CurrentViewer() viewer: Viewer,
    @Param('number') number: string,
  ): Promise<ReleaseView> {
    return this.releases.byNumber(viewer.conferenceId, number);
  }
}
