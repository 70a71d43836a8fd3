import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ConferencesService } from '../../conferences/conferences.service.js';
import { Problem } from '../../http/problem.js';
import { RateLimiter } from '../../http/rate-limit.js';
import {
  type SpeakerPage,
  SpeakerPageService,
} from '../../programme/speakers/private-page/speaker-page.service.js';
import { languageOf, SiteAnswers } from '../frame/site-answers.js';
import type { View } from '../frame/view.js';
import type { PageState } from './page-state.js';
import { speakerPrivatePage } from './speaker-private-page.js';

/**
 * The secret stands in the address: nothing of it is kept, indexed or told to other sites. This site's own forms tell
 * it their origin: with `no-referrer` a browser would send `Origin: null`, which the check of the origin must refuse.
 */
const PRIVATE = { 'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex, nofollow' };

export interface OpenedPage {
  secret: string;
  page: SpeakerPage;
  view: View;
  reply: FastifyReply;
}

export interface Shown {
  state: PageState;
  status?: number;
}

const NEWS = ['answer', 'details', 'photo', 'availability', 'slides'] as const;

@Injectable()
export class OpenedPages {
  constructor(
    private readonly answers: SiteAnswers,
    private readonly conferences: ConferencesService,
    private readonly speakerPages: SpeakerPageService,
    private readonly rateLimiter: RateLimiter,
  ) {}

  /** The page of the secret in the address. Guessing and uploading are limited by address. Throws `not_found`. */
  async open(reply: FastifyReply, kind?: 'upload'): Promise<OpenedPage> {
    const { request } = reply;
    void reply.headers(PRIVATE);
    await this.rateLimiter.consume('speaker-page-address', request.ip);
    const { conference: slug, secret } = request.params as { conference: string; secret: string };
    const page = await this.speakerPages.find(secret);
    if (!page || page.conferenceSlug !== slug) throw new Problem('not_found');
    if (kind === 'upload') await this.rateLimiter.consume('speaker-uploads', request.ip);
    const conference = await this.conferences.find(page.conferenceId);
    const language = languageOf(request);
    const view = await this.answers.viewOfSpeaker(language, conference, page.speaker.id);
    return { secret, page, view, reply };
  }

  async show({ secret, page, view, reply }: OpenedPage, shown: Shown): Promise<void> {
    const drawn = speakerPrivatePage(view, { secret, page, state: shown.state });
    const options = { headers: PRIVATE, ...(shown.status ? { status: shown.status } : {}) };
    await this.answers.sendPrivate(reply, view, drawn, options);
  }

  /** Back to the page by a redirect, so that loading it again sends nothing twice. */
  async done({ secret, view, reply }: OpenedPage, what: (typeof NEWS)[number]): Promise<void> {
    const place = what === 'slides' ? 'sessions' : what;
    await reply.redirect(`${view.to.speakerPrivatePage(secret)}?done=${what}#${place}`, 303);
  }

  newsOf(done: unknown): PageState {
    const what = NEWS.find((news) => news === done);
    return what ? { done: what } : {};
  }
}
