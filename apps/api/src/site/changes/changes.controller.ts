import { Get, Query, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import { publish } from '../../http/published-response.js';
import type { Change } from '#shared/releases/changes';
import { changesSeenBy } from '../../releases/audience.js';
import { releasesUpTo } from '../../releases/release.queries.js';
import { PublicPages } from '../frame/public-pages.js';
import { SiteAnswers } from '../frame/site-answers.js';
import type { View } from '../frame/view.js';
import { changesPage } from './changes-page.js';
import type { ReleaseStory } from './release-story.js';
import { releasesFeed } from './releases-feed.js';

/** Releases on a page of changes, and in the feed. */
const PAGE_SIZE = 25;
const FEED_SIZE = 50;

/** What every release changed: as pages and as a feed. */
@PublicPages()
export class ChangesController {
  constructor(
    private readonly answers: SiteAnswers,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {}

  @Get('changes')
  async changes(@Query('before') wanted: unknown, @Res() reply: FastifyReply): Promise<void> {
    await this.answers.send(reply, (view) => {
      const before = readBefore(wanted, view.document.number);
      return {
        address: before === null ? view.to.changes : view.to.changesUpTo(before - 1),
        page: async () =>
          changesPage(view, { stories: await this.releases(view, before, PAGE_SIZE), before }),
      };
    });
  }

  @Get('changes.atom')
  async feed(@Res() reply: FastifyReply): Promise<void> {
    await this.answers.sendFile(reply, (view) => ({
      address: view.to.changesFeed,
      file: async () =>
        publish({
          body: releasesFeed(view, await this.releases(view, null, FEED_SIZE)),
          contentType: 'application/atom+xml; charset=utf-8',
          cacheControl: 'public, max-age=300',
          headers: { 'access-control-allow-origin': '*', 'content-language': view.language },
          lastModified: new Date(view.document.publishedAt),
        }),
    }));
  }

  /**
   * The releases before a number, the newest first, as whoever reads the page may know them; none that is newer than
   * what the page is made from.
   */
  private async releases(
    { document, attendee }: View,
    before: number | null,
    limit: number,
  ): Promise<ReleaseStory[]> {
    const { conference, number } = document;
    if (number === 0) return [];
    const upTo = (before ?? number + 1) - 1;
    const options = { limit, forPublic: attendee === null };
    const releases = await releasesUpTo(this.dataSource, conference.id, upTo, options);
    const member = attendee?.member ?? null;
    const seen = (changes: Change[]) => changesSeenBy(changes, member, conference.languages);
    return releases
      .map((release) => ({ ...release, changes: seen(release.changes) }))
      .filter(({ publicNews, changes }) => publicNews || changes.length > 0);
  }
}

/** Where a page begins; anything but a release that has earlier ones means the newest. */
function readBefore(wanted: unknown, newest: number): number | null {
  const before = typeof wanted === 'string' && /^\d{1,9}$/.test(wanted) ? Number(wanted) : 0;
  return before >= 2 && before <= newest ? before : null;
}
