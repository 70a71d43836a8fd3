import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ConferenceView } from '#shared/conferences/conference';
import { isLanguage, type Language } from '#shared/languages';
import type { AudienceMember } from '#shared/programme/audience';
import type { ReleaseDocument } from '#shared/releases/release-document';
import { localDay } from '#shared/zoned-time';
import { ConferencesService } from '../../conferences/conferences.service.js';
import type { Settings } from '../../config/settings.js';
import { SETTINGS } from '../../config/settings.module.js';
import { Problem } from '../../http/problem.js';
import { PublishedCache } from '../../http/published-cache.js';
import { publish, type PublishedResponse } from '../../http/published-response.js';
import { sendPublished } from '../../http/send-published.js';
import { seenBySpeaker } from '../../releases/audience.js';
import { PublishedReleases } from '../../releases/published-releases.js';
import { seenInRelease } from '../../releases/seen-documents.js';
import { unreleasedDocument } from '../../releases/unreleased.js';
import { siteAssets } from './assets.js';
import type { Attendee } from './attendee.js';
import { Attendees } from './attendees.service.js';
import { pageExpiry } from './page-lifetime.js';
import { type Page, renderPage } from './page.js';
import { type SiteSettings, type View, viewOf } from './view.js';

/** A page to draw and the address under which its bytes may be kept (null: never), or where to go instead. */
export type PageAnswer =
  | { address: string | null; page: () => Page | Promise<Page>; status?: number }
  | { redirect: string };

/** A file to make and the address under which it is kept. */
export interface FileAnswer {
  address: string;
  file: () => Promise<PublishedResponse>;
}

const HTML = 'text/html; charset=utf-8';

/** Answers with pages: from the ready ones where possible, without a query. */
@Injectable()
export class SiteAnswers {
  readonly site: SiteSettings;

  constructor(
    private readonly published: PublishedReleases,
    private readonly cache: PublishedCache,
    private readonly conferences: ConferencesService,
    private readonly attendees: Attendees,
    @Inject(SETTINGS) settings: Settings,
  ) {
    this.site = { publicUrl: settings.publicUrl, assets: siteAssets() };
  }

  /**
   * Answers with a page that is the same for everybody or, on the device of an attendee, with one that also shows what
   * they keep. Throws `not_found`.
   */
  async send(reply: FastifyReply, answerOf: (view: View) => PageAnswer): Promise<void> {
    const { request } = reply;
    const conference = conferenceOf(request);
    const release = await this.published.current(conference);
    if (release && release.slug !== conference) {
      // An address with the conference's id leads to the readable one.
      await reply.redirect(request.url.replace(/^(\/[^/]+)\/[^/?]+/, `$1/${release.slug}`), 302);
      return;
    }
    const forAll = release?.document ?? unreleasedDocument(await this.conferences.find(conference));
    const attendee = await this.attendees.find(request, forAll.conference.id);
    const document = release && attendee ? seenInRelease(release, attendee.member) : forAll;
    const view = this.viewOfRelease(languageOf(request), document, attendee);
    const answer = answerOf(view);
    if ('redirect' in answer) {
      await reply.redirect(answer.redirect, 302);
      return;
    }
    const { address, page, status = 200 } = answer;
    if (attendee) {
      const headers = { 'x-robots-tag': 'noindex' };
      await this.sendPrivate(reply, view, await page(), { status, headers });
      return;
    }
    const ready = address === null ? undefined : this.cache.get(address);
    const response = ready ?? (await this.respond(view, await page(), status));
    if (!ready && address !== null && release) this.cache.put(address, release, response);
    reply.hijack();
    sendPublished(request.raw, reply.raw, response);
  }

  /**
   * Answers with a file of the current release, the same for everybody and kept until the next one. Throws `not_found`
   * and, before the first release, `not_published`.
   */
  async sendFile(reply: FastifyReply, answerOf: (view: View) => FileAnswer): Promise<void> {
    const { request } = reply;
    const conference = conferenceOf(request);
    const release = await this.published.current(conference);
    if (!release) {
      throw new Problem(this.published.isConference(conference) ? 'not_published' : 'not_found');
    }
    const { address, file } = answerOf(this.viewOfRelease(languageOf(request), release.document));
    const response = this.cache.get(address) ?? this.cache.put(address, release, await file());
    reply.hijack();
    sendPublished(request.raw, reply.raw, response);
  }

  /** Answers with a page that is made for this request alone: never stored anywhere. */
  async sendPrivate(
    reply: FastifyReply,
    view: View,
    page: Page,
    options: { status?: number; headers?: Record<string, string> } = {},
  ): Promise<void> {
    const { html, contentSecurityPolicy } = renderPage(view, page);
    await reply
      .status(options.status ?? 200)
      .headers({
        'cache-control': 'no-store',
        'content-language': view.language,
        'content-security-policy': contentSecurityPolicy,
        ...options.headers,
      })
      .type(HTML)
      .send(html);
  }

  /** The view of a conference as it is released for somebody (null: everybody), or as it is while nothing is. */
  async viewOfConference(
    language: Language,
    conference: ConferenceView,
    member: AudienceMember | null = null,
  ): Promise<View> {
    const release = await this.published.current(conference.slug);
    if (!release) return this.viewOfRelease(language, unreleasedDocument(conference));
    const document = member ? seenInRelease(release, member) : release.document;
    return this.viewOfRelease(language, document);
  }

  /** The view of a conference for one of its speakers. */
  async viewOfSpeaker(
    language: Language,
    conference: ConferenceView,
    speakerId: string,
  ): Promise<View> {
    const release = await this.published.current(conference.slug);
    const document = release && seenBySpeaker(release.whole, speakerId);
    return this.viewOfRelease(language, document ?? unreleasedDocument(conference));
  }

  /** The view of a release. */
  viewOfRelease(language: Language, document: ReleaseDocument, attendee?: Attendee): View {
    const today = localDay(new Date(), document.conference.timeZone);
    return viewOf({ document, language, today, site: this.site }, attendee);
  }

  private respond(view: View, page: Page, status: number): Promise<PublishedResponse> {
    const { html, contentSecurityPolicy } = renderPage(view, page);
    const expiresAt = pageExpiry(view.document, view.today);
    return publish({
      body: html,
      contentType: HTML,
      status,
      // Asked again on every visit, and mostly answered by 304: a release is seen at once.
      cacheControl: 'public, no-cache',
      headers: {
        'content-language': view.language,
        'content-security-policy': contentSecurityPolicy,
      },
      ...(expiresAt === undefined ? {} : { expiresAt }),
    });
  }
}

/** The language of a page is the first part of its route, `/en/…` or `/fr/…`. */
export function languageOf(request: FastifyRequest): Language {
  const first = request.routeOptions.url?.split('/')[1];
  if (!isLanguage(first)) throw new Problem('not_found');
  return first;
}

/** The conference that the address names, by its slug or its id. */
export function conferenceOf(request: FastifyRequest): string {
  return (request.params as { conference: string }).conference;
}
