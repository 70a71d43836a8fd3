import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { BulkInput, type BulkView } from '#shared/programme/bulk';
import { CurrentViewer, Requires, Viewer } from '../../http/access.js';
import { Answers } from '../../http/answers.js';
import { BulkService } from './bulk.service.js';

@ApiTags('panels')
@Controller('api/v1/conferences/:conference/panels/bulk')
export class BulkController {
  constructor(private readonly bulk: BulkService) {}

  @Post()
  @HttpCode(200)
  @Requires('programme.edit')
  @Answers('BulkView')
  @ApiOperation({
    summary: 'Change track, room, type, languages or seats of many sessions, or of none',
  })
  async change(@CurrentViewer() viewer: Viewer, @Body() input: BulkInput): Promise<BulkView> {
    return this.bulk.change(viewer.conferenceId, viewer, input);
  }
}
