import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  PROGRAMME_SIZE_MAX,
  ProgrammeImportInput,
  type ProgrammeImportView,
} from '#shared/exchange/programme-import';
import { Answers } from '../http/answers.js';
import { CurrentViewer, Requires, Viewer } from '../http/access.js';
import { readUpload, TakesUpload } from '../http/upload.js';
import { checkedInput } from '../http/validation.js';
import { ProgrammeImportsService } from './programme-imports.service.js';

@ApiTags('programme-imports')
@Controller('api/v1/conferences/:conference/programme-imports')
export class ProgrammeImportsController {
  constructor(private readonly imports: ProgrammeImportsService) {}

  @Post()
  @HttpCode(200)
  @Requires('programme.edit')
  @TakesUpload(
    { mode: { type: 'string', enum: ['preview', 'apply'] } },
    {
      withdraw: { type: 'string', enum: ['yes', 'no'] },
      decisions: { type: 'string', description: 'One a line: id, field, theirs or ours' },
    },
  )
  @Answers('ProgrammeImportView')
  @ApiOperation({
    summary:
      'Read a programme (schedule.xml, schedule.json, CSV or XLSX): what it would change, or the change itself',
  })
  async import(
    @CurrentViewer() viewer: Viewer,
    @Req() request: FastifyRequest,
  ): Promise<ProgrammeImportView> {
    const { content, fields } = await readUpload(request, PROGRAMME_SIZE_MAX);
    return this.imports.import(viewer, content, await checkedInput(ProgrammeImportInput, fields));
  }
}
