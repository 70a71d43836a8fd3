import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import {
  RESTORABLE,
  type Restorable,
  RestoreInput,
  type RestoreResult,
} from '#shared/programme/history';
import type { PanelView } from '#shared/programme/panels';
import { CurrentViewer, Requires, Viewer } from '../../http/access.js';
import { Answers } from '../../http/answers.js';
import { Problem } from '../../http/problem.js';
import { EntityId } from '../entity-id.js';
import { PanelsService } from '../panels/panels.service.js';
import { HistoryService } from './history.service.js';

@ApiTags('history')
@Controller('api/v1/conferences/:conference/history')
export class HistoryController {
  constructor(
    private readonly history: HistoryService,
    private readonly panels: PanelsService,
  ) {}

  @Post(':kind/:id/preview')
  @Requires('audit.read')
  @HttpCode(200)
  @ApiParam({ name: 'kind', enum: RESTORABLE })
  @Answers('RestoreResult')
  @ApiOperation({ summary: 'What of an earlier state could not be restored; changes nothing' })
  async preview(
    @CurrentViewer() viewer: Viewer,
    @Param('kind') kind: string,
    @Param('id', EntityId) id: string,
    @Body() input: RestoreInput,
  ): Promise<RestoreResult> {
    return this.history.preview(viewer.conferenceId, restorable(kind), id, input);
  }

  @Post(':kind/:id/restore')
  @Requires('programme.edit')
  @HttpCode(200)
  @ApiParam({ name: 'kind', enum: RESTORABLE })
  @Answers('RestoreResult')
  @ApiOperation({ summary: 'Restore an earlier state as a new change' })
  async restore(
    @CurrentViewer() viewer: Viewer,
    @Param('kind') kind: string,
    @Param('id', EntityId) id: string,
    @Body() input: RestoreInput,
  ): Promise<RestoreResult> {
    return this.history.restore(viewer.conferenceId, viewer, restorable(kind), id, input);
  }

  @Post('panels/:id/bring-back')
  @Requires('programme.edit')
  @HttpCode(200)
  @Answers('PanelView')
  @ApiOperation({ summary: 'Bring a removed session back, without a place in the timetable' })
  async bringBack(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
  ): Promise<PanelView> {
    return this.panels.bringBack(viewer.conferenceId, viewer, id);
  }
}

function restorable(kind: string): Restorable {
  const found = RESTORABLE.find((one) => one === kind);
  if (!found) throw new Problem('not_found');
  return found;
}
