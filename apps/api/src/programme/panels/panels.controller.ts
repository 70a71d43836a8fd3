import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page } from '#shared/page';
import { PanelInput, type PanelSummaryView, type PanelView } from '#shared/programme/panels';
import { PanelQuery } from '#shared/programme/panel-query';
import { VersionQuery } from '#shared/version-query';
import { CurrentViewer, Requires, Viewer } from '../../http/access.js';
import { Answers } from '../../http/answers.js';
import { EntityId } from '../entity-id.js';
import { requiredDay } from './local-day.js';
import { PanelsService } from './panels.service.js';

@ApiTags('panels')
@Controller('api/v1/conferences/:conference/panels')
export class PanelsController {
  constructor(private readonly panels: PanelsService) {}

  @Get()
  @Requires('programme.read')
  @Answers('Page<PanelSummaryView>')
  @ApiOperation({ summary: 'The sessions of the draft, searched by title and speaker' })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() query: PanelQuery,
  ): Promise<Page<PanelSummaryView>> {
    const day = query.day === undefined ? undefined : requiredDay(query.day, viewer.timeZone);
    return this.panels.list(viewer.conferenceId, query, day);
  }

  @Get(':id')
  @Requires('programme.read')
  @Answers('PanelView')
  @ApiOperation({ summary: 'A session of the draft' })
  async find(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
  ): Promise<PanelView> {
    return this.panels.find(viewer.conferenceId, id);
  }

  @Post()
  @Requires('programme.edit')
  @Answers('PanelView', 201)
  @ApiOperation({ summary: 'Create a session' })
  async create(@CurrentViewer() viewer: Viewer, @Body() input: PanelInput): Promise<PanelView> {
    return this.panels.create(viewer.conferenceId, viewer, input);
  }

  @Put(':id')
  @Requires('programme.edit')
  @Answers('PanelView')
  @ApiOperation({ summary: 'Change a session and who takes part' })
  async update(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
    @Body() input: PanelInput,
  ): Promise<PanelView> {
    return this.panels.update(viewer.conferenceId, viewer, id, input);
  }

  @Delete(':id')
  @Requires('programme.edit')
  @HttpCode(204)
  @Answers(null)
  @ApiOperation({ summary: 'Remove a session from the draft' })
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
    @Query() { version }: VersionQuery,
  ): Promise<void> {
    await this.panels.remove(viewer.conferenceId, viewer, id, version);
  }
}
