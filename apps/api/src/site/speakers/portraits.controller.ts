import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ReleaseDocument } from '#shared/releases/release-document';
import { Public } from '../../http/access.js';
import { PhotosService } from '../../programme/speakers/photos/photos.service.js';
import { sendPhoto } from '../../programme/speakers/photos/send-photo.js';
import { PublishedReleases } from '../../releases/published-releases.js';

const shown = new WeakMap<ReleaseDocument, ReadonlySet<string | null>>();

/**
 * The portraits of the current release, by a name that is told with them alone; those of the draft, and of releases
 * before, are nobody's to see.
 */
@ApiExcludeController()
@Controller('photos/:conference')
@Public()
export class PortraitsController {
  constructor(
    private readonly published: PublishedReleases,
    private readonly photos: PhotosService,
  ) {}

  @Get(':name')
  async show(
    @Param('conference') conference: string,
    @Param('name') name: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const release = await this.published.current(conference);
    await sendPhoto(reply, name, 'public', async (photo, width) =>
      release && photosOf(release.whole).has(photo)
        ? this.photos.read(release.conferenceId, photo, width)
        : undefined,
    );
  }
}

function photosOf(document: ReleaseDocument): ReadonlySet<string | null> {
  const known = shown.get(document) ?? new Set(document.speakers.map(({ photo }) => photo));
  shown.set(document, known);
  return known;
}
