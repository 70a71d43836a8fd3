import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { textIn } from '#shared/languages';
import { nationName } from '#shared/nations';
import { Public } from '../../auth/access.js';
import { ConferencesService } from '../../conferences/conferences.service.js';
import { Problem } from '../../http/problem.js';
import { RateLimiter } from '../../http/rate-limit.js';
import { type OwnPage, OwnPageService } from '../../registrations/own-page.service.js';
import {
  findOwnAgenda,
  findSeatCounts,
  type RegistrationKey,
} from '../../registrations/seats/own-agenda.queries.js';
import { newsQuery, readNews } from '../frame/attendee.js';
import { Attendees } from '../frame/attendees.service.js';
import { OwnDeeds } from '../cards/own-deeds.service.js';
import type { View } from '../frame/view.js';
import { confirmCancelPage, confirmNewLinkPage } from './confirm-page.js';
import type { OwnAgendaPart } from './own-agenda-section.js';
import { type OwnNews, ownPage } from './own-page.js';
import { ownEntries } from './own-agenda.js';
import { languageOf, SiteAnswers } from '../frame/site-answers.js';

/** The secret stands in the address: nothing of it is kept, indexed or told to other sites. */
const PRIVATE = { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' };
/**
 * A page with a form tells its origin to this site alone: with `no-referrer` a browser sends `Origin: null`,
 * which the check of the origin must refuse.
 */
const PRIVATE_FORM = { ...PRIVATE, 'referrer-policy': 'same-origin' };

interface Found {
  view: View;
  registration: OwnPage;
}

/** An attendee's own page, for whoever holds its secret address. */
@ApiExcludeController()
@Controller(['en/:conference/my/:secret', 'fr/:conference/my/:secret'])
@Public()
export class OwnPageController {
  constructor(
    private readonly answers: SiteAnswers,
    private readonly conferences: ConferencesService,
    private readonly ownPages: OwnPageService,
    private readonly rateLimiter: RateLimiter,
    private readonly attendees: Attendees,
    private readonly deeds: OwnDeeds,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  @Get()
  async show(
    @Param('conference') slug: string,
    @Param('secret') secret: string,
    @Query('done') done: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { view, registration } = await this.find(request, reply, slug, secret);
    const { reference, status, nation, reason, category, ticketCode, feedUrl, mayCancel } =
      registration;
    const agenda = status === 'confirmed' ? await this.agendaOf(view, registration, request) : null;
    const page = ownPage(
      view,
      {
        ...{ secret, reference, status, reason, category, ticketCode, feedUrl, mayCancel },
        name: nameOf(registration),
        organisation: textIn(registration.organisation, view.language),
        nation: nationName(nation, view.language),
        agenda,
      },
      newsOf(done, registration),
    );
    const headers = agenda ? PRIVATE_FORM : PRIVATE;
    await this.answers.sendPrivate(reply, view, page, { headers });
  }

  /** The buttons of the own agenda. */
  @Post('agenda')
  async change(
    @Param('conference') slug: string,
    @Param('secret') secret: string,
    @Body() form: Record<string, unknown> | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { view, registration } = await this.find(request, reply, slug, secret);
    const panel = typeof form?.panel === 'string' ? form.panel : '';
    const key = keyOf(registration);
    const news = await this.deeds.run(view.document, key, panel, form?.do);
    await reply.redirect(`${view.to.own(secret)}?${newsQuery(news).toString()}#agenda`, 303);
  }

  /** This device shows the attendee's agenda from now on. */
  @Post('device')
  async useDevice(
    @Param('conference') slug: string,
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { view, registration } = await this.find(request, reply, slug, secret);
    if (registration.status !== 'confirmed') throw new Problem('not_confirmed');
    this.attendees.remember(reply, registration.registrationId, view.conference);
    await reply.redirect(view.to.agenda(), 303);
  }

  @Get('cancel')
  async askCancel(
    @Param('conference') slug: string,
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { view, registration } = await this.find(request, reply, slug, secret);
    if (!registration.mayCancel) {
      await reply.redirect(view.to.own(secret), 302);
      return;
    }
    const page = confirmCancelPage(view, secret, nameOf(registration));
    await this.answers.sendPrivate(reply, view, page, { headers: PRIVATE_FORM });
  }

  @Post('cancel')
  async cancel(
    @Param('conference') slug: string,
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { view } = await this.find(request, reply, slug, secret);
    await this.ownPages.cancel(secret);
    await reply.redirect(`${view.to.own(secret)}?done=cancelled`, 303);
  }

  @Get('feed')
  async askNewLink(
    @Param('conference') slug: string,
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { view, registration } = await this.find(request, reply, slug, secret);
    if (registration.feedUrl === null) {
      await reply.redirect(view.to.own(secret), 302);
      return;
    }
    const page = confirmNewLinkPage(view, secret);
    await this.answers.sendPrivate(reply, view, page, { headers: PRIVATE_FORM });
  }

  @Post('feed')
  async newLink(
    @Param('conference') slug: string,
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { view } = await this.find(request, reply, slug, secret);
    await this.ownPages.renewFeed(secret);
    await reply.redirect(`${view.to.own(secret)}?done=new-link`, 303);
  }

  private async agendaOf(
    view: View,
    registration: OwnPage,
    request: FastifyRequest,
  ): Promise<OwnAgendaPart> {
    const key = keyOf(registration);
    const { document, conference, today } = view;
    const [kept, seatCounts, device] = await Promise.all([
      findOwnAgenda(this.dataSource, key),
      findSeatCounts(this.dataSource, conference.id),
      this.attendees.keyOf(request, conference.id),
    ]);
    return {
      entries: ownEntries(document, kept, today),
      seatCounts,
      onDevice: device?.id === key.id,
      news: readNews(request.query as Record<string, unknown>),
    };
  }

  /** The registration of a secret in the conference of the address. Guesses are limited by address; those who know theirs share one at a conference. */
  private async find(
    request: FastifyRequest,
    reply: FastifyReply,
    slug: string,
    secret: string,
  ): Promise<Found> {
    void reply.headers(PRIVATE);
    const registration = await this.ownPages.ownPage(secret);
    if (!registration || registration.conferenceSlug !== slug) {
      await this.rateLimiter.consume('own-page-address', request.ip);
      throw new Problem('not_found');
    }
    const conference = await this.conferences.find(registration.conferenceId);
    const { member } = registration;
    const view = await this.answers.viewOfConference(languageOf(request), conference, member);
    return { view, registration };
  }
}

function keyOf({ registrationId, conferenceId }: OwnPage): RegistrationKey {
  return { id: registrationId, conferenceId };
}

function nameOf({ rankOrTitle, givenName, familyName }: OwnPage): string {
  return [rankOrTitle, givenName, familyName].filter(Boolean).join(' ');
}

/** What the address says was just done, only if it is so. */
function newsOf(done: unknown, registration: OwnPage): OwnNews {
  if (done === 'new-link' && registration.feedUrl !== null) return 'new-link';
  return done === 'cancelled' && registration.status === 'cancelled' ? 'cancelled' : null;
}
