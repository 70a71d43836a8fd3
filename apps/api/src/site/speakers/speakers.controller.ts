import { Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../http/problem.js';
import { PublicPages } from '../frame/public-pages.js';
import { bySlugOrId } from '../frame/release-index.js';
import { SiteAnswers } from '../frame/site-answers.js';
import { readSpeakerFilters, speakerQuery } from './speaker-filters.js';
import { speakerProfile } from './speaker-profile.js';
import { speakersPage } from './speakers-page.js';

@PublicPages('speakers')
export class PublicSpeakersController {
  constructor(private readonly answers: SiteAnswers) {}

  @Get()
  async speakers(
    @Query() query: Record<string, unknown>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.send(reply, (view) => {
      const filters = readSpeakerFilters(query, view.document, view.language);
      const address = view.to.speakers(speakerQuery(filters));
      return { address: filters.q ? null : address, page: () => speakersPage(view, filters) };
    });
  }

  @Get(':speaker')
  async speaker(@Param('speaker') wanted: string, @Res() reply: FastifyReply): Promise<void> {
    await this.answers.send(reply, (view) => {
      const speaker = bySlugOrId(view.document.speakers, wanted);
      if (!speaker) throw new Problem('not_found');
      return { address: view.to.speaker(speaker.slug), page: () => speakerProfile(view, speaker) };
    });
  }
}
