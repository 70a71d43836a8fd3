import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Page } from '#shared/page';
import {
  DecisionInput,
  RegistrationInput,
  RegistrationQuery,
  type RegistrationReceipt,
  type RegistrationView,
} from '#shared/registrations/registrations';
import { CurrentViewer, Public, Requires, Viewer } from '../http/access.js';
import { Answers } from '../http/answers.js';
import { DecisionsService } from './decisions.service.js';
import { readIdempotencyKey } from './idempotency-key.js';
import { RegistrationsService } from './registrations.service.js';

@ApiTags('registrations')
@Controller('api/v1/conferences/:conference/registrations')
export class RegistrationsController {
  constructor(
    private readonly registrations: RegistrationsService,
    private readonly decisions: DecisionsService,
  ) {}

  @Post()
  @Public()
  @Answers('RegistrationReceipt', 201)
  @ApiOperation({ summary: 'Register; the answer is the same for a known address' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Up to 200 visible ASCII characters; a repeat within 7 days gets the same answer',
  })
  async register(
    @Param('conference') conference: string,
    @Body() input: RegistrationInput,
    @Headers('idempotency-key') header: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<RegistrationReceipt> {
    const idempotencyKey = readIdempotencyKey(header);
    const context = { ip: request.ip, ...(idempotencyKey ? { idempotencyKey } : {}) };
    return this.registrations.register(conference, input, context);
  }

  @Get()
  @Requires('registration.read')
  @Answers('Page<RegistrationView>')
  @ApiOperation({
    summary: 'Registrations, newest first; q searches names, organisation, address and reference',
  })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() query: RegistrationQuery,
  ): Promise<Page<RegistrationView>> {
    return this.decisions.list(viewer, query);
  }

  @Post(':id/decision')
  @Requires('registration.decide')
  @HttpCode(200)
  @Answers('RegistrationView')
  @ApiOperation({ summary: 'Confirm or decline a registration' })
  async decide(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() input: DecisionInput,
  ): Promise<RegistrationView> {
    return this.decisions.decide(viewer, viewer, id, input);
  }
}
