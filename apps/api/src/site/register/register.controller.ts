import { randomUUID } from 'node:crypto';
import { Body, Get, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ConferenceView } from '#shared/conferences/conference';
import { ConferencesService } from '../../conferences/conferences.service.js';
import type { Settings } from '../../config/settings.js';
import { SETTINGS } from '../../config/settings.module.js';
import { RegistrationsService } from '../../registrations/registrations.service.js';
import { PublicPages } from '../frame/public-pages.js';
import { conferenceOf, languageOf, SiteAnswers } from '../frame/site-answers.js';
import type { View } from '../frame/view.js';
import { receivedPage, registrationClosedPage } from './register-answers.js';
import { registerPage } from './register-page.js';
import {
  checkForm,
  type FormValues,
  readFormValues,
  type RegisterForm,
} from './registration-form.js';
import { type Refusal, refusalOf } from './registration-refusals.js';
import { REGISTER_TEXTS } from './texts.js';

/** A key of a form: visible ASCII, as the API takes it. */
const KEY = /^[\x21-\x7e]{1,200}$/;

/** Registering on the site: one page, one form, one answer whether or not the address was known. */
@PublicPages('register')
export class RegisterController {
  constructor(
    private readonly answers: SiteAnswers,
    private readonly conferences: ConferencesService,
    private readonly registrations: RegistrationsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  async form(@Res() reply: FastifyReply): Promise<void> {
    const language = languageOf(reply.request);
    const conference = await this.conferences.find(conferenceOf(reply.request));
    const view = await this.answers.viewOfConference(language, conference);
    const values = readFormValues({ language });
    await this.answers.sendPrivate(
      reply,
      view,
      closedPage(view, conference) ?? registerPage(view, formOf(conference, values, randomUUID())),
    );
  }

  @Post()
  async register(
    @Body() body: Record<string, unknown> | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { request } = reply;
    const language = languageOf(request);
    const conference = await this.conferences.find(conferenceOf(request));
    const view = await this.answers.viewOfConference(language, conference);
    const values = readFormValues(body);
    const sentKey = body?.key;
    const key = typeof sentKey === 'string' && KEY.test(sentKey) ? sentKey : randomUUID();
    const { input, errors } = checkForm(values, REGISTER_TEXTS[language]);
    const refusal: Refusal | undefined =
      Object.keys(errors).length > 0
        ? { status: 400, errors, formError: null }
        : await this.registrations
            .register(conference.id, input, { ip: request.ip, idempotencyKey: key })
            .then(
              () => undefined,
              (error: unknown) => refusalOf(error, REGISTER_TEXTS[language]),
            );
    if (refusal === undefined) {
      await reply.redirect(`${view.to.received}#main`, 303);
      return;
    }
    await this.refuse(reply, view, values, key, refusal);
  }

  @Get('received')
  async received(@Res() reply: FastifyReply): Promise<void> {
    await this.answers.send(reply, (view) => ({
      address: view.to.received,
      page: () => receivedPage(view, this.settings.smtpUrl !== undefined),
    }));
  }

  private async refuse(
    reply: FastifyReply,
    view: View,
    values: FormValues,
    key: string,
    refusal: Refusal,
  ): Promise<void> {
    const conference = await this.conferences.find(view.conference.slug);
    const { status, errors, formError, isKeyUsed } = refusal;
    const form = formOf(conference, values, isKeyUsed ? randomUUID() : key);
    const page = closedPage(view, conference) ?? registerPage(view, { ...form, errors, formError });
    const headers: Record<string, string> =
      refusal.retryAfter === undefined ? {} : { 'retry-after': String(refusal.retryAfter) };
    await this.answers.sendPrivate(reply, view, page, { status, headers });
  }
}

function formOf(conference: ConferenceView, values: FormValues, key: string): RegisterForm {
  return {
    categories: conference.categories.map(({ id, name, hint, approval, capacity, taken }) => ({
      ...{ id, name, hint, approval },
      full: capacity !== null && taken >= capacity,
    })),
    notice: conference.notice,
    noticeVersion: conference.noticeVersion,
    values,
    errors: {},
    formError: null,
    idempotencyKey: key,
  };
}

/** The page that stands in for the form while nobody can register. */
function closedPage(view: View, conference: ConferenceView) {
  if (!conference.registrationOpen) return registrationClosedPage(view, 'closed');
  const isFull = ({ capacity, taken }: { capacity: number | null; taken: number }) =>
    capacity !== null && taken >= capacity;
  if (isFull(conference) || conference.categories.every(isFull)) {
    return registrationClosedPage(view, 'full');
  }
  return undefined;
}
