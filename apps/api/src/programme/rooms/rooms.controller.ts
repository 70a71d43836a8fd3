import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Page, PageQuery } from '#shared/page';
import { RoomInput, type RoomView } from '#shared/programme/rooms';
import { VersionQuery } from '#shared/version-query';
import { CurrentViewer, Requires, Viewer } from '../../http/access.js';
import { Answers } from '../../http/answers.js';
import { EntityId } from '../entity-id.js';
import { RoomsService } from './rooms.service.js';

@ApiTags('rooms')
@Controller('api/v1/conferences/:conference/rooms')
export class RoomsController {
  constructor(private readonly rooms: RoomsService) {}

  @Get()
  @Requires('programme.read')
  @Answers('Page<RoomView>')
  @ApiOperation({ summary: 'The rooms of the draft, searched by name' })
  async list(@CurrentViewer() viewer: Viewer, @Query() query: PageQuery): Promise<Page<RoomView>> {
    return this.rooms.list(viewer.conferenceId, query);
  }

  @Get(':id')
  @Requires('programme.read')
  @Answers('RoomView')
  @ApiOperation({ summary: 'A room of the draft' })
  async find(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
  ): Promise<RoomView> {
    return this.rooms.find(viewer.conferenceId, id);
  }

  @Post()
  @Requires('programme.edit')
  @Answers('RoomView', 201)
  @ApiOperation({ summary: 'Create a room' })
  async create(@CurrentViewer() viewer: Viewer, @Body() input: RoomInput): Promise<RoomView> {
    return this.rooms.create(viewer.conferenceId, viewer, input);
  }

  @Put(':id')
  @Requires('programme.edit')
  @Answers('RoomView')
  @ApiOperation({ summary: 'Change a room' })
  async update(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
    @Body() input: RoomInput,
  ): Promise<RoomView> {
    return this.rooms.update(viewer.conferenceId, viewer, id, input);
  }

  @Delete(':id')
  @Requires('programme.edit')
  @HttpCode(204)
  @Answers(null)
  @ApiOperation({ summary: 'Remove a room in which no session is placed' })
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
    @Query() { version }: VersionQuery,
  ): Promise<void> {
    await this.rooms.remove(viewer.conferenceId, viewer, id, version);
  }
}
