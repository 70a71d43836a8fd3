import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { ConferenceInput, type ConferenceView } from '#shared/conferences/conference';
import { CurrentViewer, Requires, Viewer } from '../http/access.js';
import { Answers } from '../http/answers.js';
import { ConferencesService } from './conferences.service.js';

@ApiTags('conferences')
@Controller('api/v1/conferences/:conference')
export class ConferencesController {
  constructor(private readonly conferences: ConferencesService) {}

  @Get()
  @Requires('conference.read')
  @Answers('ConferenceView')
  @ApiOperation({ summary: 'A conference and its categories' })
  async find(@CurrentViewer() viewer: Viewer): Promise<ConferenceView> {
    return this.conferences.find(viewer.conferenceId);
  }

  @Put()
  @Requires('conference.edit')
  @Answers('ConferenceView')
  @ApiOperation({ summary: 'Change the settings of a conference' })
  async update(
    @CurrentViewer() viewer: Viewer,
    @Body() input: ConferenceInput,
  ): Promise<ConferenceView> {
    return this.conferences.update(viewer.conferenceId, viewer, input);
  }
}
