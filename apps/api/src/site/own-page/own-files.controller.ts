import { Get, Param, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import type { ReleaseDocument } from '#shared/releases/release-document';
import { Problem } from '../../http/problem.js';
import { listSlides } from '../../programme/files/files.queries.js';
import { PublishedReleases } from '../../releases/published-releases.js';
import { seenInRelease } from '../../releases/seen-documents.js';
import { SlideDownloads } from '../cards/slide-downloads.service.js';
import { PublicPages } from '../frame/public-pages.js';
import { languageOf, SiteAnswers } from '../frame/site-answers.js';
import { ownFilesPage } from './own-files-page.js';
import { OwnRegistrations, PRIVATE } from './own-registrations.service.js';

/** Slides of the published sessions, also those that only attendees may see. */
@PublicPages('my/:secret/files')
export class OwnFilesController {
  constructor(
    private readonly answers: SiteAnswers,
    private readonly published: PublishedReleases,
    private readonly registrations: OwnRegistrations,
    private readonly downloads: SlideDownloads,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  @Get()
  async list(@Res() reply: FastifyReply): Promise<void> {
    const { conferenceId, secret, document } = await this.attended(reply);
    if (!document) throw new Problem('not_published');
    const view = this.answers.viewOfRelease(languageOf(reply.request), document);
    const slides = await listSlides(this.dataSource, conferenceId, ['public', 'attendees']);
    const page = ownFilesPage(view, secret, slides);
    await this.answers.sendPrivate(reply, view, page, { headers: PRIVATE });
  }

  @Get(':file')
  async slides(@Param('file') id: string, @Res() reply: FastifyReply): Promise<void> {
    const { conferenceId, document } = await this.attended(reply);
    await this.downloads.send(reply, conferenceId, id, 'private', ({ panelId }) =>
      Boolean(document?.panels.some((panel) => panel.id === panelId)),
    );
  }

  /** The conference that the holder of the secret attends, and what of its release is for them. */
  private async attended(reply: FastifyReply): Promise<{
    conferenceId: string;
    secret: string;
    document: ReleaseDocument | undefined;
  }> {
    const { conferenceId, member, secret } = await this.registrations.open(reply);
    if (!member) return this.registrations.refuse(reply.request.ip);
    const release = await this.published.current(conferenceId);
    return { conferenceId, secret, document: release && seenInRelease(release, member) };
  }
}
