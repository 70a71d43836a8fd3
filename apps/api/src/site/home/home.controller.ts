import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLanguage } from '#shared/languages';
import { Public } from '../../http/access.js';
import { preferredLanguage } from '../../http/language.js';
import { PublishedReleases } from '../../releases/published-releases.js';
import { addressesOf } from '../frame/addresses.js';
import { SiteAnswers } from '../frame/site-answers.js';
import { renderConferencesPage } from './conferences-page.js';

/** The address without a path: the only conference, or the list of all. */
@ApiExcludeController()
@Controller()
@Public()
export class HomeController {
  constructor(
    private readonly published: PublishedReleases,
    private readonly answers: SiteAnswers,
  ) {}

  @Get()
  async home(
    @Query('lang') wanted: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = isLanguage(wanted)
      ? wanted
      : preferredLanguage(request.headers['accept-language']);
    const conferences = await this.published.publishedConferences();
    void reply.header('vary', 'Accept-Language').header('cache-control', 'private, no-cache');
    if (conferences.length === 1) {
      await reply.redirect(addressesOf(language, conferences[0]!.slug).agenda(), 302);
      return;
    }
    await reply
      .header('content-language', language)
      .type('text/html; charset=utf-8')
      .send(renderConferencesPage(conferences, language, this.answers.site));
  }
}
