import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  SpeakerInput,
  SpeakerQuery,
  type SpeakersPage,
  SpeakerStateInput,
  type SpeakerView,
} from '#shared/programme/speakers';
import { VersionQuery } from '#shared/version-query';
import { CurrentViewer, Requires, Viewer } from '../../http/access.js';
import { Answers } from '../../http/answers.js';
import { EntityId } from '../entity-id.js';
import { SpeakersService } from './speakers.service.js';

@ApiTags('speakers')
@Controller('api/v1/conferences/:conference/speakers')
export class SpeakersController {
  constructor(private readonly speakers: SpeakersService) {}

  @Get()
  @Requires('programme.read')
  @Answers('SpeakersPage')
  @ApiOperation({
    summary: 'The speakers of the draft by precedence, searched by name, office and organisation',
  })
  async list(@CurrentViewer() viewer: Viewer, @Query() query: SpeakerQuery): Promise<SpeakersPage> {
    return this.speakers.list(viewer.conferenceId, query);
  }

  @Get(':id')
  @Requires('programme.read')
  @Answers('SpeakerView')
  @ApiOperation({ summary: 'A speaker of the draft' })
  async find(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
  ): Promise<SpeakerView> {
    return this.speakers.find(viewer.conferenceId, id);
  }

  @Post()
  @Requires('programme.edit')
  @Answers('SpeakerView', 201)
  @ApiOperation({ summary: 'Create a speaker' })
  async create(@CurrentViewer() viewer: Viewer, @Body() input: SpeakerInput): Promise<SpeakerView> {
    return this.speakers.create(viewer.conferenceId, viewer, input);
  }

  @Put(':id')
  @Requires('programme.edit')
  @Answers('SpeakerView')
  @ApiOperation({ summary: 'Change a speaker' })
  async update(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
    @Body() input: SpeakerInput,
  ): Promise<SpeakerView> {
    return this.speakers.update(viewer.conferenceId, viewer, id, input);
  }

  @Put(':id/state')
  @Requires('programme.edit')
  @Answers('SpeakerView')
  @ApiOperation({
    summary: 'Set by hand whether a speaker is noted, invited, confirmed or declined',
  })
  async setState(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
    @Body() input: SpeakerStateInput,
  ): Promise<SpeakerView> {
    return this.speakers.setState(viewer.conferenceId, viewer, id, input);
  }

  @Delete(':id')
  @Requires('programme.edit')
  @HttpCode(204)
  @Answers(null)
  @ApiOperation({ summary: 'Remove a speaker who has no part in a session' })
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
    @Query() { version }: VersionQuery,
  ): Promise<void> {
    await this.speakers.remove(viewer.conferenceId, viewer, id, version);
  }
}
