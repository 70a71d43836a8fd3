import { Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ReleaseDocument } from '#shared/releases/release-document';
import { Problem } from '../../http/problem.js';
import { PublishedReleases } from '../../releases/published-releases.js';
import { seenInRelease } from '../../releases/seen-documents.js';
import { SlideDownloads } from '../cards/slide-downloads.service.js';
import { Attendees } from '../frame/attendees.service.js';
import { PublicPages } from '../frame/public-pages.js';
import { conferenceOf } from '../frame/site-answers.js';

/** Downloads: what the current release shows is for everybody, the rest for confirmed attendees. */
@PublicPages('files')
export class SlidesController {
  constructor(
    private readonly published: PublishedReleases,
    private readonly attendees: Attendees,
    private readonly downloads: SlideDownloads,
  ) {}

  @Get(':file')
  async slides(@Param('file') id: string, @Res() reply: FastifyReply): Promise<void> {
    const { request } = reply;
    const release = await this.published.current(conferenceOf(request));
    if (!release) throw new Problem('not_found');
    const { conferenceId } = release;
    if (shows(release.document, id)) {
      await this.downloads.send(reply, conferenceId, id, 'public');
      return;
    }
    const attendee = await this.attendees.keyOf(request, conferenceId);
    const isTheirs = attendee && shows(seenInRelease(release, attendee.member), id);
    if (!isTheirs) throw new Problem('not_found');
    await this.downloads.send(reply, conferenceId, id, 'private');
  }
}

function shows({ panels }: ReleaseDocument, id: string): boolean {
  return panels.some(({ files }) => files.some((file) => file.id === id));
}
