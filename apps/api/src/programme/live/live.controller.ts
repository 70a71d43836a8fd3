import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type AuthenticatedRequest, CurrentViewer, Requires, Viewer } from '../../http/access.js';
import { SessionsService } from '../../auth/sessions.service.js';
import { AnswersEvents } from '../../http/answers.js';
import { Problem } from '../../http/problem.js';
import { openEventStream } from './event-stream.js';
import { LiveService } from './live.service.js';

@ApiTags('timetable')
@Controller('api/v1/conferences/:conference/live')
export class LiveController {
  constructor(
    private readonly live: LiveService,
    private readonly sessions: SessionsService,
  ) {}

  @Get()
  @Requires('programme.read')
  @AnswersEvents('ProgrammeEvent')
  @ApiOperation({ summary: 'Changes of the programme as they happen (event `programme`)' })
  read(
    @CurrentViewer() { accountId, conferenceId }: Viewer,
    @Req() request: AuthenticatedRequest,
    @Res() reply: FastifyReply,
  ): void {
    if (!request.headers.accept?.includes('text/event-stream')) throw new Problem('not_acceptable');
    this.live.refuseFull(accountId);
    const token = request.cookies[this.sessions.cookieName]!;
    if (request.method === 'HEAD') void reply.type('text/event-stream').send();
    else this.live.add(openEventStream(reply), { token, accountId, conferenceId });
  }
}
