import { Injectable } from '@nestjs/common';
import { isLanguage, type Language } from '#shared/languages';
import { utcSeconds } from '#shared/zoned-time';
import { ConferencesService } from '../conferences/conferences.service.js';
import { Problem } from '../http/problem.js';
import { PublishedCache } from '../http/published-cache.js';
import { publish, type PublishedResponse } from '../http/published-response.js';
import type { PersonalFeed } from '../registrations/personal-feed.queries.js';
import { type CurrentRelease, PublishedReleases } from '../releases/published-releases.js';
import { unreleasedDocument } from '../releases/unreleased.js';
import { feedQuery, type FeedSource, renderFeed } from './feed.js';
import {
  FEED_FORMS,
  type Feed,
  feedPath,
  findFeed,
  personalFeed,
  type PublicFeedKind,
} from './feeds.js';
import { FeedSources } from './feed-sources.js';

/** What an address may ask of any feed; anything else in its query changes nothing. */
export interface FeedOptions {
  /** Undefined: the conference's own. */
  language: Language | undefined;
  hideGone: boolean;
}

/** Reads `?lang=fr` and `?cancelled=hide`; a calendar program cannot be asked to correct an address. */
export function feedOptions(query: Record<string, unknown>): FeedOptions {
  const { lang, cancelled } = query;
  return { language: isLanguage(lang) ? lang : undefined, hideGone: cancelled === 'hide' };
}

/** Complete answers of feeds. Public ones are made once per release, language and moment, then kept. */
@Injectable()
export class FeedResponses {
  constructor(
    private readonly releases: PublishedReleases,
    private readonly sources: FeedSources,
    private readonly cache: PublishedCache,
    private readonly conferences: ConferencesService,
  ) {}

  /** A feed of the current release; throws not_found for what was never published. */
  async find(
    conference: string,
    kind: PublicFeedKind,
    slugOrId: string,
    options: FeedOptions,
  ): Promise<PublishedResponse> {
    const release = await this.releases.current(conference);
    if (!release) {
      throw new Problem(this.releases.isConference(conference) ? 'not_published' : 'not_found');
    }
    return this.answer(release, kind, slugOrId, options);
  }

  /** What an attendee keeps, in the language of the registration; empty before the first release. */
  async findPersonal(own: PersonalFeed, options: FeedOptions): Promise<PublishedResponse> {
    const language = options.language ?? own.language;
    const changedAt = Math.max(own.createdAt.getTime(), own.agendaChangedAt?.getTime() ?? 0);
    const feed = personalFeed(new Set(own.panelIds), changedAt);
    const release = await this.releases.current(own.conferenceId);
    const source = release
      ? await this.sourceOf(release, language, own)
      : this.sources.ofNothing(
          unreleasedDocument(
            await this.conferences.find(own.conferenceId),
            utcSeconds(own.createdAt),
          ),
          language,
        );
    return respond(feed, source, options.hideGone);
  }

  private async sourceOf(
    release: CurrentRelease,
    language: Language,
    { member }: PersonalFeed,
  ): Promise<FeedSource> {
    return member
      ? this.sources.ofMember(release, language, member)
      : this.sources.of(release, language);
  }

  private async answer(
    release: CurrentRelease,
    kind: PublicFeedKind,
    slugOrId: string,
    { language, hideGone }: FeedOptions,
  ): Promise<PublishedResponse> {
    const source = await this.sources.of(release, language);
    const { document, history, number } = source;
    const { conference } = document;
    const feed = findFeed(document, history, kind, slugOrId);
    if (!feed) throw new Problem('not_found');
    const path = feedPath(conference.slug, kind, feed.slug);
    const address = path + feedQuery(document, source.language, hideGone);
    const ready = this.cache.get(address);
    if (ready) return ready;
    const response = await respond(feed, source, hideGone);
    return this.cache.put(address, { conferenceId: conference.id, number }, response);
  }
}

async function respond(
  feed: Feed,
  source: FeedSource,
  hideGone: boolean,
): Promise<PublishedResponse> {
  const moment = { now: Date.now(), hideGone };
  const { body, events, lastModified, expiresAt } = renderFeed(feed, source, moment);
  // A session's own file is a download, not a subscription: an empty one helps nobody.
  if (feed.kind === 'panel' && events === 0) throw new Problem('not_found');
  return publish({
    body,
    contentType: 'text/calendar; charset=utf-8',
    cacheControl: FEED_FORMS[feed.kind].personal ? 'private, no-cache' : 'public, max-age=300',
    headers: headersOf(feed, source.document.conference.slug),
    lastModified,
    ...(expiresAt === null ? {} : { expiresAt }),
  });
}

function headersOf(feed: Feed, conferenceSlug: string): Record<string, string> {
  const { attachment, personal } = FEED_FORMS[feed.kind];
  const name = [conferenceSlug, feed.slug].filter(Boolean).join('-');
  return {
    'content-disposition': `${attachment ? 'attachment' : 'inline'}; filename="${name}.ics"`,
    ...(personal
      ? { 'x-robots-tag': 'noindex' }
      : { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'ETag' }),
  };
}
