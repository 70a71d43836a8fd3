import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import { isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import type { ReleaseDocument } from '#shared/releases/release-document';
import { Public } from '../../auth/access.js';
import { Problem } from '../../http/problem.js';
import { RateLimiter } from '../../http/rate-limit.js';
import { sendFile } from '../../http/send-file.js';
import {
  findFile,
  listSlides,
  readContent,
  type StoredFile,
} from '../../programme/files/files.queries.js';
import { OwnPageService } from '../../registrations/own-page.service.js';
import { PublishedReleases } from '../../releases/published-releases.js';
import { seenInRelease } from '../../releases/seen-documents.js';
import { Attendees } from '../frame/attendees.service.js';
import { ownFilesPage } from '../own-page/own-files-page.js';
import { languageOf, SiteAnswers } from '../frame/site-answers.js';

/** The secret stands in the address: nothing of it is kept, indexed or told to other sites. */
const PRIVATE = { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' };

/** Downloads: what the current release shows is for everybody, the rest for confirmed attendees. */
@ApiExcludeController()
@Controller(['en/:conference', 'fr/:conference'])
@Public()
export class FilesController {
  constructor(
    private readonly answers: SiteAnswers,
    private readonly published: PublishedReleases,
    private readonly ownPages: OwnPageService,
    private readonly attendees: Attendees,
    private readonly rateLimiter: RateLimiter,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  @Get('files/:file')
  async slides(
    @Param('conference') slug: string,
    @Param('file') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const release = await this.published.current(slug);
    if (!release) throw new Problem('not_found');
    const { conferenceId } = release;
    if (shows(release.document, id)) {
      await this.download(request, reply, conferenceId, id, 'public, no-cache');
      return;
    }
    const attendee = await this.attendees.keyOf(request, conferenceId);
    const isTheirs = attendee && shows(seenInRelease(release, attendee.member), id);
    if (!isTheirs) throw new Problem('not_found');
    await this.download(request, reply, conferenceId, id, 'private, no-cache');
  }

  /** Slides of the published sessions, also those that only attendees may see. */
  @Get('my/:secret/files')
  async list(
    @Param('conference') slug: string,
    @Param('secret') secret: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { conferenceId, document } = await this.attended(request, reply, slug, secret);
    if (!document) throw new Problem('not_published');
    const view = this.answers.viewOfRelease(languageOf(request), document);
    const slides = await listSlides(this.dataSource, conferenceId, ['public', 'attendees']);
    await this.answers.sendPrivate(reply, view, ownFilesPage(view, secret, slides), {
      headers: PRIVATE,
    });
  }

  @Get('my/:secret/files/:file')
  async ownSlides(
    @Param('conference') slug: string,
    @Param('secret') secret: string,
    @Param('file') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { conferenceId, document } = await this.attended(request, reply, slug, secret);
    await this.download(request, reply, conferenceId, id, 'private, no-cache', (file) =>
      Boolean(document?.panels.some((panel) => panel.id === file.panelId)),
    );
  }

  /**
   * The conference that the holder of the secret attends, and what of its release is for them. Guesses are limited by
   * address; attendees often share one.
   */
  private async attended(
    request: FastifyRequest,
    reply: FastifyReply,
    slug: string,
    secret: string,
  ): Promise<{ conferenceId: string; document: ReleaseDocument | undefined }> {
    void reply.headers(PRIVATE);
    const registration = await this.ownPages.ownPage(secret);
    if (registration?.conferenceSlug === slug && registration.member) {
      const { conferenceId, member } = registration;
      const release = await this.published.current(conferenceId);
      return { conferenceId, document: release && seenInRelease(release, member) };
    }
    await this.rateLimiter.consume('own-page-address', request.ip);
    throw new Problem('not_found');
  }

  private async download(
    request: FastifyRequest,
    reply: FastifyReply,
    conferenceId: string,
    id: string,
    cacheControl: string,
    isShown: (file: StoredFile) => boolean = () => true,
  ): Promise<void> {
    const file = isUUID(id) ? await findFile(this.dataSource, conferenceId, id) : undefined;
    if (!file || file.kind !== 'slides' || !isShown(file)) throw new Problem('not_found');
    // A file that was made attendees' own after the release is theirs at once.
    if (cacheControl.startsWith('public') && file.visibility !== 'public') {
      throw new Problem('gone');
    }
    if (file.removed) throw new Problem('gone');
    const content = () => readContent(this.dataSource, file.id);
    await sendFile(request, reply, file, content, cacheControl);
  }
}

/** Whether a release shows these slides with one of its panels. */
function shows({ panels }: ReleaseDocument, id: string): boolean {
  return panels.some(({ files }) => files.some((file) => file.id === id));
}
