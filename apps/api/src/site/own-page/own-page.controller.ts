import { Body, Get, Post, Query, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { textIn } from '#shared/languages';
import { nationName } from '#shared/nations';
import { attendeeName } from '#shared/registrations/personal-details';
import { ConferencesService } from '../../conferences/conferences.service.js';
import { Problem } from '../../http/problem.js';
import type { OwnPage } from '../../registrations/own-page.queries.js';
import { OwnPageService } from '../../registrations/own-page.service.js';
import {
  findOwnAgenda,
  findSeatCounts,
  type RegistrationKey,
} from '../../registrations/seats/own-agenda.queries.js';
import { OwnDeeds } from '../cards/own-deeds.service.js';
import { newsQuery, readNews } from '../frame/attendee.js';
import { Attendees } from '../frame/attendees.service.js';
import { PublicPages } from '../frame/public-pages.js';
import { languageOf, SiteAnswers } from '../frame/site-answers.js';
import type { View } from '../frame/view.js';
import { confirmCancelPage, confirmNewLinkPage } from './confirm-page.js';
import type { OwnAgendaPart } from './own-agenda-section.js';
import { ownEntries } from './own-agenda.js';
import { ownPage, type OwnPageNews } from './own-page.js';
import { OwnRegistrations, PRIVATE } from './own-registrations.service.js';

/**
 * A page with a form tells its origin to this site alone: with `no-referrer` a browser sends `Origin: null`,
 * which the check of the origin must refuse.
 */
const PRIVATE_FORM = { ...PRIVATE, 'referrer-policy': 'same-origin' };

interface Found {
  view: View;
  secret: string;
  registration: OwnPage;
}

@PublicPages('my/:secret')
export class OwnPageController {
  constructor(
    private readonly answers: SiteAnswers,
    private readonly conferences: ConferencesService,
    private readonly ownPages: OwnPageService,
    private readonly registrations: OwnRegistrations,
    private readonly attendees: Attendees,
    private readonly deeds: OwnDeeds,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  @Get()
  async show(@Query('done') done: unknown, @Res() reply: FastifyReply): Promise<void> {
    const { view, secret, registration } = await this.find(reply);
    const { reference, status, nation, reason, category, ticketCode, feedUrl, mayCancel } =
      registration;
    const agenda =
      status === 'confirmed' ? await this.agendaOf(view, registration, reply.request) : null;
    const page = ownPage(
      view,
      {
        ...{ secret, reference, status, reason, category, ticketCode, feedUrl, mayCancel },
        name: attendeeName(registration),
        organisation: textIn(registration.organisation, view.language),
        nation: nationName(nation, view.language),
        agenda,
      },
      newsOf(done, registration),
    );
    const headers = agenda ? PRIVATE_FORM : PRIVATE;
    await this.answers.sendPrivate(reply, view, page, { headers });
  }

  @Post('agenda')
  async change(
    @Body() form: Record<string, unknown> | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { view, secret, registration } = await this.find(reply);
    const panel = typeof form?.panel === 'string' ? form.panel : '';
    const key = keyOf(registration);
    const news = await this.deeds.run(view.document, key, panel, form?.do);
    await reply.redirect(`${view.to.own(secret)}?${newsQuery(news).toString()}#agenda`, 303);
  }

  /** This device shows the attendee's agenda from now on. */
  @Post('device')
  async useDevice(@Res() reply: FastifyReply): Promise<void> {
    const { view, registration } = await this.find(reply);
    if (registration.status !== 'confirmed') throw new Problem('not_confirmed');
    this.attendees.remember(reply, registration.registrationId, view.conference);
    await reply.redirect(view.to.agenda(), 303);
  }

  @Get('cancel')
  async askCancel(@Res() reply: FastifyReply): Promise<void> {
    const { view, secret, registration } = await this.find(reply);
    if (!registration.mayCancel) {
      await reply.redirect(view.to.own(secret), 302);
      return;
    }
    const page = confirmCancelPage(view, secret, attendeeName(registration));
    await this.answers.sendPrivate(reply, view, page, { headers: PRIVATE_FORM });
  }

  @Post('cancel')
  async cancel(@Res() reply: FastifyReply): Promise<void> {
    const { view, secret } = await this.find(reply);
    await this.ownPages.cancel(secret);
    await reply.redirect(`${view.to.own(secret)}?done=cancelled`, 303);
  }

  @Get('feed')
  async askNewLink(@Res() reply: FastifyReply): Promise<void> {
    const { view, secret, registration } = await this.find(reply);
    if (registration.feedUrl === null) {
      await reply.redirect(view.to.own(secret), 302);
      return;
    }
    const page = confirmNewLinkPage(view, secret);
    await this.answers.sendPrivate(reply, view, page, { headers: PRIVATE_FORM });
  }

  @Post('feed')
  async newLink(@Res() reply: FastifyReply): Promise<void> {
    const { view, secret } = await this.find(reply);
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

  private async find(reply: FastifyReply): Promise<Found> {
    const { secret, ...registration } = await this.registrations.open(reply);
    const conference = await this.conferences.find(registration.conferenceId);
    const language = languageOf(reply.request);
    const view = await this.answers.viewOfConference(language, conference, registration.member);
    return { view, secret, registration };
  }
}

function keyOf({ registrationId, conferenceId }: OwnPage): RegistrationKey {
  return { id: registrationId, conferenceId };
}

/** What the address says was just done, only if it is so. */
function newsOf(done: unknown, registration: OwnPage): OwnPageNews {
  if (done === 'new-link' && registration.feedUrl !== null) return 'new-link';
  return done === 'cancelled' && registration.status === 'cancelled' ? 'cancelled' : null;
}
