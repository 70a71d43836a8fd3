import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../auth/access.js';
import { Problem } from '../../http/problem.js';
import { filterQuery, readFilters } from './filters.js';
import { agendaPage } from './agenda-page.js';
import { cancelledPanelPage, panelPage } from '../session/session-page.js';
import { informationPage } from '../information/information-page.js';
import { speakerPage } from '../speakers/speaker-profile.js';
import { speakersPage } from '../speakers/speakers-page.js';
import { subscribePage } from '../subscribe/subscribe-page.js';
import { bySlugOrId } from '../frame/release-index.js';
import { readSpeakerFilters, speakerQuery } from '../speakers/speaker-filters.js';
import { feedOfChoice, readChoice, targetOf } from '../frame/subscription.js';
import { type Draft, SiteAnswers } from '../frame/site-answers.js';

type PageQuery = Record<string, unknown>;

/** The pages that every visitor sees alike, in both languages. */
@ApiExcludeController()
@Controller(['en/:conference', 'fr/:conference'])
@Public()
export class SiteController {
  constructor(private readonly answers: SiteAnswers) {}

  @Get()
  async agenda(
    @Param('conference') conference: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.send({ request, reply, conference }, (view) => {
      const filters = readFilters(query, view.document, view.today, view.attendee !== null);
      const { day, ...others } = filters;
      const address = view.to.agenda(filterQuery(query.day ? { day, ...others } : others));
      return { address: filters.q ? null : address, page: () => agendaPage(view, filters) };
    });
  }

  @Get('panels/:panel')
  async panel(
    @Param('conference') conference: string,
    @Param('panel') wanted: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.send({ request, reply, conference }, (view) => {
      const { panels, cancelled } = view.document;
      const panel = bySlugOrId(panels, wanted);
      if (panel) {
        return { address: view.to.panel(panel.slug), page: () => panelPage(view, panel) };
      }
      const gone = bySlugOrId(cancelled, wanted);
      if (!gone) throw new Problem('not_found');
      const address = view.to.panel(gone.slug);
      return { address, status: 410, page: () => cancelledPanelPage(view, gone) };
    });
  }

  @Get('speakers')
  async speakers(
    @Param('conference') conference: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.send({ request, reply, conference }, (view) => {
      const filters = readSpeakerFilters(query, view.document, view.language);
      const address = view.to.speakers(speakerQuery(filters));
      return { address: filters.q ? null : address, page: () => speakersPage(view, filters) };
    });
  }

  @Get('speakers/:speaker')
  async speaker(
    @Param('conference') conference: string,
    @Param('speaker') wanted: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.send({ request, reply, conference }, (view) => {
      const speaker = bySlugOrId(view.document.speakers, wanted);
      if (!speaker) throw new Problem('not_found');
      return { address: view.to.speaker(speaker.slug), page: () => speakerPage(view, speaker) };
    });
  }

  @Get('information')
  async information(
    @Param('conference') conference: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.send({ request, reply, conference }, (view) => ({
      address: view.to.information,
      page: () => informationPage(view),
    }));
  }

  /** The subscribe form; its buttons are answered by a redirect into the chosen calendar. */
  @Get('subscribe')
  async subscribe(
    @Param('conference') conference: string,
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.answers.send({ request, reply, conference }, (view): Draft => {
      const choice = readChoice(query, view.document);
      const feed = feedOfChoice(view.document, choice, view.language);
      const target = targetOf(query.to, feed, view.site.publicUrl);
      if (target !== undefined) return { redirect: target };
      const address = choice.scope === 'all' ? view.to.subscribe() : null;
      return { address, page: () => subscribePage(view, choice) };
    });
  }
}
