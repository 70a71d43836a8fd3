import { Body, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ConferencesService } from '../../conferences/conferences.service.js';
import { OwnDeeds } from '../cards/own-deeds.service.js';
import { type DeedNews, isGranted, newsQuery } from '../frame/attendee.js';
import { Attendees } from '../frame/attendees.service.js';
import { PublicPages } from '../frame/public-pages.js';
import { conferenceOf, languageOf, SiteAnswers } from '../frame/site-answers.js';
import type { View } from '../frame/view.js';
import { filterQuery, readFilters } from './filters.js';
import { keepPage } from './keep-page.js';

type Form = Record<string, unknown> | undefined;

/** Keeping sessions and taking seats on the agenda, on a device that shows an attendee's agenda. */
@PublicPages()
export class KeepingController {
  constructor(
    private readonly answers: SiteAnswers,
    private readonly conferences: ConferencesService,
    private readonly attendees: Attendees,
    private readonly deeds: OwnDeeds,
  ) {}

  @Get('keep')
  async keep(@Res() reply: FastifyReply): Promise<void> {
    await this.answers.send(reply, (view) => ({
      address: view.to.keep,
      page: () => keepPage(view),
    }));
  }

  /** The buttons of a session; without an attendee's device they lead to how one becomes that. */
  @Post('panels/:panel/agenda')
  async change(
    @Param('panel') panel: string,
    @Body() form: Form,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { request } = reply;
    const conference = await this.conferences.find(conferenceOf(request));
    const key = await this.attendees.keyOf(request, conference.id);
    const member = key?.member ?? null;
    const view = await this.answers.viewOfConference(languageOf(request), conference, member);
    if (!key) {
      await reply.redirect(view.to.keep, 303);
      return;
    }
    const news = await this.deeds.run(view.document, key, panel, form?.do);
    await reply.redirect(wayBack(view, form?.back, news), 303);
  }

  @Post('leave')
  async leave(@Res() reply: FastifyReply): Promise<void> {
    const { request } = reply;
    const conference = await this.conferences.find(conferenceOf(request));
    const view = await this.answers.viewOfConference(languageOf(request), conference);
    this.attendees.forget(reply, view.conference);
    await reply.redirect(view.to.agenda(), 303);
  }
}

/**
 * The page of the session, or the agenda with the filters it had: read and written anew, so that no form leads
 * anywhere else. What was granted is seen at its place, what was refused is told at the top.
 */
function wayBack(view: View, back: unknown, news: DeedNews): string {
  const told = newsQuery(news).toString();
  if (back === 'panel') return `${view.to.panel(news.panel)}?${told}`;
  const sent = new URLSearchParams(typeof back === 'string' ? back.slice(0, 2000) : '');
  const { document, today } = view;
  const named = { ...Object.fromEntries(sent), track: sent.getAll('track') };
  const query = filterQuery(readFilters(named, document, today, true)).toString();
  return `${view.to.agenda()}?${query}&${told}${isGranted(news.outcome) ? `#s-${news.panel}` : ''}`;
}
