import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Page, PageQuery } from '#shared/page';
import { TrackInput, type TrackView } from '#shared/programme/tracks';
import { VersionQuery } from '#shared/version-query';
import { CurrentViewer, Requires, Viewer } from '../../http/access.js';
import { Answers } from '../../http/answers.js';
import { EntityId } from '../entity-id.js';
import { TracksService } from './tracks.service.js';

@ApiTags('tracks')
@Controller('api/v1/conferences/:conference/tracks')
export class TracksController {
  constructor(private readonly tracks: TracksService) {}

  @Get()
  @Requires('programme.read')
  @Answers('Page<TrackView>')
  @ApiOperation({ summary: 'The tracks of the draft, searched by name' })
  async list(@CurrentViewer() viewer: Viewer, @Query() query: PageQuery): Promise<Page<TrackView>> {
    return this.tracks.list(viewer.conferenceId, query);
  }

  @Get(':id')
  @Requires('programme.read')
  @Answers('TrackView')
  @ApiOperation({ summary: 'A track of the draft' })
  async find(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
  ): Promise<TrackView> {
    return this.tracks.find(viewer.conferenceId, id);
  }

  @Post()
  @Requires('programme.edit')
  @Answers('TrackView', 201)
  @ApiOperation({ summary: 'Create a track' })
  async create(@CurrentViewer() viewer: Viewer, @Body() input: TrackInput): Promise<TrackView> {
    return this.tracks.create(viewer.conferenceId, viewer, input);
  }

  @Put(':id')
  @Requires('programme.edit')
  @Answers('TrackView')
  @ApiOperation({ summary: 'Change a track' })
  async update(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
    @Body() input: TrackInput,
  ): Promise<TrackView> {
    return this.tracks.update(viewer.conferenceId, viewer, id, input);
  }

  @Delete(':id')
  @Requires('programme.edit')
  @HttpCode(204)
  @Answers(null)
  @ApiOperation({ summary: 'Remove a track that no session belongs to' })
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
    @Query() { version }: VersionQuery,
  ): Promise<void> {
    await this.tracks.remove(viewer.conferenceId, viewer, id, version);
  }
}
