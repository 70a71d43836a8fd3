import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { roleMay } from '#shared/auth/permissions';
import { type Page, PageQuery } from '#shared/page';
import type { Change } from '#shared/releases/changes';
import { NoticeQuery, type NoticeView, type ReleaseImpact } from '#shared/releases/impact';
import {
  ComparisonQuery,
  type ReleaseComparison,
  ReleaseInput,
  type ReleaseReview,
  type ReleaseView,
  ReviewQuery,
} from '#shared/releases/releases';
import { CurrentViewer, Requires, Viewer } from '../http/access.js';
import { Answers } from '../http/answers.js';
import { ReleasePreviewService } from './release-preview.service.js';
import { ReleasesService } from './releases.service.js';

@ApiTags('releases')
@Controller('api/v1/conferences/:conference')
export class ReleasesController {
  constructor(
    private readonly releases: ReleasesService,
    private readonly preview: ReleasePreviewService,
  ) {}

  @Get('review')
  @Requires('programme.read')
  @Answers('ReleaseReview')
  @ApiOperation({
    summary:
      'What the next release would change, and what stands in its way; with restore, that earlier release again',
  })
  async review(
    @CurrentViewer() viewer: Viewer,
    @Query() { restore }: ReviewQuery,
  ): Promise<ReleaseReview> {
    return this.releases.review(viewer.conferenceId, restore ?? null);
  }

  @Get('review/changes')
  @Requires('programme.read')
  @Answers('Change[]')
  @ApiOperation({ summary: 'What the draft changes since the current release, without details' })
  async changes(@CurrentViewer() viewer: Viewer): Promise<Change[]> {
    return this.releases.draftChanges(viewer.conferenceId);
  }

  @Get('review/impact')
  @Requires('release.publish')
  @Answers('ReleaseImpact')
  @ApiOperation({ summary: 'Whom the next release would touch: attendees counted, speakers named' })
  async impact(
    @CurrentViewer() viewer: Viewer,
    @Query() { restore }: ReviewQuery,
  ): Promise<ReleaseImpact> {
    return this.preview.impact(viewer.conferenceId, restore ?? null);
  }

  @Get('review/notices')
  @Requires('release.publish')
  @Answers('Page<NoticeView>')
  @ApiOperation({ summary: 'The messages that the next release would cause, in both languages' })
  async notices(
    @CurrentViewer() viewer: Viewer,
    @Query() query: NoticeQuery,
  ): Promise<Page<NoticeView>> {
    const named = roleMay(viewer.role, 'registration.read');
    return this.preview.notices(viewer.conferenceId, query, named);
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

  @Get('releases/:number/changes')
  @Requires('programme.read')
  @Answers('ReleaseComparison')
  @ApiOperation({ summary: 'What changed from the release named by since to this one' })
  async compare(
    @CurrentViewer() viewer: Viewer,
    @Param('number') number: string,
    @Query() { since }: ComparisonQuery,
  ): Promise<ReleaseComparison> {
    return this.releases.compare(viewer.conferenceId, number, since);
  }

  @Post('releases/:number/restore')
  @Requires('release.publish')
  @Answers('ReleaseView', 201)
  @ApiOperation({ summary: 'Publish the content of this release again, as the next release' })
  async restore(
    @CurrentViewer() viewer: Viewer,
    @Param('number') number: string,
    @Body() input: ReleaseInput,
  ): Promise<ReleaseView> {
    return this.releases.restore(viewer, viewer.conferenceId, number, input);
  }
}
