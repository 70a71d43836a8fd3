import { Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PublicPages } from '../frame/public-pages.js';
import { SiteAnswers } from '../frame/site-answers.js';
import { informationPage } from './information-page.js';

@PublicPages('information')
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
