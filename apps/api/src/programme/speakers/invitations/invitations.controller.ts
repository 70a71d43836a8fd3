import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  InvitationInput,
  type InvitationResult,
  SpeakerLinkInput,
  type SpeakerLinkView,
} from '#shared/programme/speakers';
import { CurrentViewer, Requires, Viewer } from '../../../http/access.js';
import { Answers } from '../../../http/answers.js';
import { EntityId } from '../../entity-id.js';
import { SpeakerLinksService } from '../private-page/speaker-links.service.js';
import { InvitationsService } from './invitations.service.js';

@ApiTags('speakers')
@Controller('api/v1/conferences/:conference/speakers')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly links: SpeakerLinksService,
  ) {}

  @Post('invitations')
  @Requires('mail.send')
  @HttpCode(200)
  @Answers('InvitationResult')
  @ApiOperation({ summary: 'Invite or remind some speakers, or all who await it, by mail' })
  async send(
    @CurrentViewer() viewer: Viewer,
    @Body() input: InvitationInput,
  ): Promise<InvitationResult> {
    return this.invitations.send(viewer.conferenceId, viewer, input);
  }

  @Post(':id/link')
  @Requires('programme.edit')
  @HttpCode(200)
  @Answers('SpeakerLinkView')
  @ApiOperation({ summary: 'The link of a speaker’s private page, on demand a new one' })
  async link(
    @CurrentViewer() viewer: Viewer,
    @Param('id', EntityId) id: string,
    @Body() input: SpeakerLinkInput,
  ): Promise<SpeakerLinkView> {
    return this.links.link(viewer.conferenceId, viewer, id, input);
  }
}
