import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Req,
  Res,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import type { Page } from '#shared/page';
import { FILE_SIZE_MAX, FILES_MAX, FileInput, type FileView } from '#shared/programme/files';
import { CurrentViewer, Requires, Viewer } from '../../http/access.js';
import { Answers } from '../../http/answers.js';
import { Problem } from '../../http/problem.js';
import { sendFile } from '../../http/send-file.js';
import { readUpload, TakesUpload } from '../../http/upload.js';
import { checkedInput } from '../../http/validation.js';
import { EntityId } from '../entity-id.js';
import { findFile, readContent } from './files.queries.js';
import { FilesService } from './files.service.js';

@ApiTags('files')
@Controller('api/v1/conferences/:conference/panels/:id/files')
export class FilesController {
  constructor(
    private readonly files: FilesService,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  @Get()
  @Requires('programme.read')
  @Answers('Page<FileView>')
  @ApiOperation({ summary: 'The slides of a session' })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) panelId: string,
  ): Promise<Page<FileView>> {
    const items = await this.files.list(viewer.conferenceId, panelId);
    return { items, total: items.length, page: 1, pageSize: FILES_MAX };
  }

  @Post()
  @Requires('programme.edit')
  @TakesUpload({ visibility: { type: 'string', enum: ['public', 'attendees'] } })
  @Answers('FileView', 201)
  @ApiOperation({ summary: 'Add slides to a session: PDF, PPTX, ODP, PNG or JPEG, at most 25 MB' })
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) panelId: string,
    @Req() request: FastifyRequest,
  ): Promise<FileView> {
    const { name, content, fields } = await readUpload(request, FILE_SIZE_MAX);
    const { visibility } = await checkedInput(FileInput, fields);
    const { conferenceId } = viewer;
    return this.files.add(viewer, { conferenceId, panelId, visibility, name, content });
  }

  @Put(':file')
  @Requires('programme.edit')
  @Answers('FileView')
  @ApiOperation({ summary: 'Show slides to everybody, or to attendees alone' })
  async setVisibility(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) panelId: string,
    @Param('file', EntityId) file: string,
    @Body() { visibility }: FileInput,
  ): Promise<FileView> {
    return this.files.setVisibility(viewer.conferenceId, viewer, panelId, file, visibility);
  }

  @Get(':file')
  @Requires('programme.read')
  @Answers(null, 200)
  @ApiOperation({ summary: 'Download slides of a session' })
  async download(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) panelId: string,
    @Param('file', EntityId) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await findFile(this.dataSource, viewer.conferenceId, id);
    if (!file || file.removed || file.panelId !== panelId) throw new Problem('not_found');
    await sendFile(request, reply, file, () => readContent(this.dataSource, file.id));
  }

  @Delete(':file')
  @Requires('programme.edit')
  @HttpCode(204)
  @Answers(null)
  @ApiOperation({ summary: 'Remove slides from a session' })
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) panelId: string,
    @Param('file', EntityId) file: string,
  ): Promise<void> {
    await this.files.remove(viewer.conferenceId, viewer, panelId, file);
  }
}
