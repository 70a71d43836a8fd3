import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { MailQuery, type MailSummaryView, type MailView } from '#shared/mail/mails';
import type { Page } from '#shared/page';
import { CurrentViewer, Requires, Viewer } from '../http/access.js';
import { Answers } from '../http/answers.js';
import { OutboxService } from './outbox.service.js';

@ApiTags('mails')
@Controller('api/v1/conferences/:conference/mails')
export class OutboxController {
  constructor(private readonly outbox: OutboxService) {}

  @Get()
  @Requires('mail.read')
  @Answers('Page<MailSummaryView>')
  @ApiOperation({ summary: 'Mails, newest first; q searches the recipient’s address' })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() query: MailQuery,
  ): Promise<Page<MailSummaryView>> {
    return this.outbox.list(viewer, query);
  }

  @Get(':id')
  @Requires('mail.read')
  @Answers('MailView')
  @ApiOperation({ summary: 'A whole message in both languages, with its attachments' })
  async find(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<MailView> {
    return this.outbox.find(viewer, id);
  }

  @Post(':id/send')
  @Requires('mail.send')
  @HttpCode(200)
  @Answers('MailView')
  @ApiOperation({ summary: 'Send a kept or failed message again' })
  async send(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<MailView> {
    return this.outbox.sendAgain(viewer, viewer, id);
  }
}
