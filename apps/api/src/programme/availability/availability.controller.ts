import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AvailabilityInput, type AvailabilityView } from '#shared/programme/availability';
import { CurrentViewer, Requires, Viewer } from '../../http/access.js';
import { Answers } from '../../http/answers.js';
import { EntityId } from '../entity-id.js';
import { AvailabilityService } from './availability.service.js';

@ApiTags('timetable')
@Controller('api/v1/conferences/:conference')
export class AvailabilityController {
  constructor(private readonly availability: AvailabilityService) {}

  @Get('rooms/:id/availability')
  @Requires('programme.read')
  @Answers('AvailabilityView')
  @ApiOperation({ summary: 'When a room is available; no interval means always' })
  async ofRoom(
    @CurrentViewer() { conferenceId, timeZone }: Viewer,
    @Param('id', EntityId) id: string,
  ): Promise<AvailabilityView> {
    return this.availability.find(conferenceId, timeZone, { kind: 'room', id });
  }

  @Put('rooms/:id/availability')
  @Requires('programme.edit')
  @Answers('AvailabilityView')
  @ApiOperation({ summary: 'Say when a room is available' })
  async replaceOfRoom(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
    @Body() input: AvailabilityInput,
  ): Promise<AvailabilityView> {
    return this.availability.replace(viewer.conferenceId, viewer, { kind: 'room', id }, input);
  }

  @Get('speakers/:id/availability')
  @Requires('programme.read')
  @Answers('AvailabilityView')
  @ApiOperation({ summary: 'When a speaker is available; no interval means always' })
  async ofSpeaker(
    @CurrentViewer() { conferenceId, timeZone }: Viewer,
    @Param('id', EntityId) id: string,
  ): Promise<AvailabilityView> {
    return this.availability.find(conferenceId, timeZone, { kind: 'speaker', id });
  }

  @Put('speakers/:id/availability')
  @Requires('programme.edit')
  @Answers('AvailabilityView')
  @ApiOperation({ summary: 'Say when a speaker is available' })
  async replaceOfSpeaker(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
    @Body() input: AvailabilityInput,
  ): Promise<AvailabilityView> {
    return this.availability.replace(viewer.conferenceId, viewer, { kind: 'speaker', id }, input);
  }
}
