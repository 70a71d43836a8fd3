import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type ClashView, OverlapAcceptanceInput } from '#shared/programme/clashes';
import { FreePlaceQuery, type FreePlaceView } from '#shared/programme/moves';
import { type ClashList, TimetableQuery, type TimetableView } from '#shared/programme/timetable';
import { CurrentViewer, Requires, Viewer } from '../../http/access.js';
import { Answers } from '../../http/answers.js';
import { EntityId } from '../entity-id.js';
import { FreePlacesService } from './free-places.service.js';
import { OverlapAcceptancesService } from './overlap-acceptances.service.js';
import { TimetableService } from './timetable.service.js';

@ApiTags('timetable')
@Controller('api/v1/conferences/:conference')
export class TimetableController {
  constructor(
    private readonly timetable: TimetableService,
    private readonly acceptances: OverlapAcceptancesService,
    private readonly places: FreePlacesService,
  ) {}

  @Get('timetable')
  @Requires('programme.read')
  @Answers('TimetableView')
  @ApiOperation({ summary: 'The sessions that start on one day of the conference' })
  async day(
    @CurrentViewer() viewer: Viewer,
    @Query() { day }: TimetableQuery,
  ): Promise<TimetableView> {
    return this.timetable.day(viewer.conferenceId, viewer.timeZone, day);
  }

  @Get('panels/:id/free-places')
  @Requires('programme.read')
  @Answers('FreePlaceView[]')
  @ApiOperation({
    summary: 'The next places of a day where a session’s room and speakers are free',
  })
  async freePlaces(
    @CurrentViewer() { conferenceId, timeZone }: Viewer,
    @Param('id', EntityId) id: string,
    @Query() query: FreePlaceQuery,
  ): Promise<FreePlaceView[]> {
    return this.places.find(conferenceId, timeZone, id, query);
  }

  @Get('clashes')
  @Requires('programme.read')
  @Answers('ClashList')
  @ApiOperation({ summary: 'Every clash of the draft, in a sentence that names both sessions' })
  async clashes(@CurrentViewer() viewer: Viewer): Promise<ClashList> {
    return this.timetable.clashes(viewer.conferenceId);
  }

  @Post('overlap-acceptances')
  @Requires('programme.edit')
  @Answers('ClashView', 201)
  @ApiOperation({ summary: 'Accept that a speaker has two sessions at once' })
  async accept(
    @CurrentViewer() viewer: Viewer,
    @Body() input: OverlapAcceptanceInput,
  ): Promise<ClashView> {
    return this.acceptances.accept(viewer.conferenceId, viewer, input);
  }

  @Delete('overlap-acceptances/:partId/:otherPanelId')
  @Requires('programme.edit')
  @HttpCode(204)
  @Answers(null)
  @ApiOperation({ summary: 'Take back the acceptance of an overlap' })
  async revoke(
    @CurrentViewer() viewer: Viewer,
    @Param('partId', EntityId) partId: string,
    @Param('otherPanelId', EntityId) otherPanelId: string,
  ): Promise<void> {
    await this.acceptances.revoke(viewer.conferenceId, viewer, partId, otherPanelId);
  }
}
