import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  SHEET_FORMATS,
  SHEET_KINDS,
  SHEET_SIZE_MAX,
  SheetImportInput,
  type SheetImportView,
  type SheetKind,
  SheetQuery,
} from '#shared/exchange/spreadsheets';
import { CurrentViewer, Requires, Viewer } from '../../http/access.js';
import { Answers } from '../../http/answers.js';
import { Problem } from '../../http/problem.js';
import { contentDisposition } from '../../http/content-disposition.js';
import { readUpload, TakesUpload } from '../../http/upload.js';
import { checkedInput } from '../../http/validation.js';
import { SpreadsheetsService } from './spreadsheets.service.js';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

@ApiTags('spreadsheets')
@Controller('api/v1/conferences/:conference')
export class SpreadsheetsController {
  constructor(private readonly sheets: SpreadsheetsService) {}

  @Get('export/:file')
  @Requires('programme.read')
  @Answers(null, 200)
  @ApiOperation({
    summary: 'Sessions or speakers as panels.xlsx, panels.csv, speakers.xlsx, speakers.csv',
  })
  async export(
    @CurrentViewer() viewer: Viewer,
    @Param('file') file: string,
    @Query() { lang = 'en' }: SheetQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [name, ending] = file.split('.');
    const kind = SHEET_KINDS.find((one) => one === name);
    const format = SHEET_FORMATS.find((one) => one === ending);
    if (!kind || !format || file !== `${kind}.${format}`) throw new Problem('not_found');
    const content = await this.sheets.export(viewer.conferenceId, kind, format, lang);
    await reply
      .header('content-disposition', contentDisposition(`${viewer.conferenceSlug}-${file}`))
      .header('cache-control', 'no-store')
      .type(TYPES[format])
      .send(content);
  }

  @Post('import/:kind')
  @HttpCode(200)
  @Requires('programme.edit')
  @TakesUpload({ mode: { type: 'string', enum: ['preview', 'apply'] } })
  @Answers('SheetImportView')
  @ApiOperation({
    summary: 'Read an edited spreadsheet: what it would change, or the change itself',
  })
  async import(
    @CurrentViewer() viewer: Viewer,
    @Param('kind') kind: string,
    @Req() request: FastifyRequest,
  ): Promise<SheetImportView> {
    if (!isKind(kind)) throw new Problem('not_found');
    const { content, fields } = await readUpload(request, SHEET_SIZE_MAX);
    const { mode } = await checkedInput(SheetImportInput, fields);
    return mode === 'apply'
      ? this.sheets.apply(viewer, kind, content)
      : this.sheets.preview(viewer.conferenceId, kind, content);
  }
}

function isKind(kind: string): kind is SheetKind {
  return (SHEET_KINDS as readonly string[]).includes(kind);
}
