import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../http/access.js';
import { SiteAnswers } from '../frame/site-answers.js';
import { informationPage } from './information-page.js';

@ApiExcludeController()
@Controller(['en/:conference/information', 'fr/:conference/information'])
@Public()
export class InformationController {
  constructor(private readonly answers: SiteAnswers) {}

  @Get()
  async information(@Res() reply: FastifyReply): Promise<void> {
    await this.answers.send(reply, (view) => ({
      address: view.to.information,
      page: () => informationPage(view),
    }));
  }
}
