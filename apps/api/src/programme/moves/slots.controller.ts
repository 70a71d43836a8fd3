import { Body, Controller, Delete, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type PanelView } from '#shared/programme/panels';
import { SlotInput } from '#shared/programme/slots';
import { VersionQuery } from '#shared/version-query';
import { CurrentViewer, Requires, Viewer } from '../../http/access.js';
import { Answers } from '../../http/answers.js';
import { EntityId } from '../entity-id.js';
import { MovesService } from './moves.service.js';

@ApiTags('timetable')
@Controller('api/v1/conferences/:conference/panels/:id/slot')
export class SlotsController {
  constructor(private readonly moves: MovesService) {}

  @Put()
  @Requires('programme.edit')
  @Answers('PanelView')
  @ApiOperation({ summary: 'Place or move a session in the draft' })
  async place(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
    @Body() input: SlotInput,
  ): Promise<PanelView> {
    return this.moves.place(viewer, id, input);
  }

  @Delete()
  @Requires('programme.edit')
  @HttpCode(204)
  @Answers(null)
  @ApiOperation({ summary: 'Take a session out of the timetable' })
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
    @Query() { version }: VersionQuery,
  ): Promise<void> {
    await this.moves.unplace(viewer, id, version);
  }
}
