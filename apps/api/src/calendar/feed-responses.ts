import { Injectable } from '@nestjs/common';
import { isLanguage, type Language } from '#shared/languages';
import { Problem } from '../http/problem.js';
import { PublishedCache } from '../http/published-cache.js';
import { publish, type PublishedResponse } from '../http/published-response.js';
import { type CurrentRelease, PublishedReleases } from '../releases/published-releases.js';
import { feedQuery, renderFeed } from './feed.js';
import { FEED_FORMS, type Feed, type FeedKind, feedPath, findFeed } from './feeds.js';
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

/** Complete answers of feeds, each made once per release, language and moment, then kept with the public ones. */
@Injectable()
export class FeedResponses {
  constructor(
    private readonly releases: PublishedReleases,
    private readonly sources: FeedSources,
    private readonly cache: PublishedCache,
  ) {}

  /** A feed of the current release; throws not_found for what was never published. */
  async find(
    conference: string,
    kind: FeedKind,
    slugOrId: string,
    options: FeedOptions,
  ): Promise<PublishedResponse> {
    const release = await this.releases.current(conference);
    if (!release) {
      throw new Problem(this.releases.isConference(conference) ? 'not_published' : 'not_found');
    }
    return this.answer(release, kind, slugOrId, options);
  }

  private async answer(
    release: CurrentRelease,
    kind: FeedKind,
    slugOrId: string,
    { language, hideGone }: FeedOptions,
  ): Promise<PublishedResponse> {
    const source = await this.sources.of(release, language);
    const { document, history } = source;
    const { number, conference } = document;
    const feed = findFeed(document, history, kind, slugOrId);
    if (!feed) throw new Problem('not_found');
    const path = feedPath(conference.slug, kind, feed.slug);
    const address = path + feedQuery(document, source.language, hideGone);
    const key = kind === 'personal' ? `personal ${address}` : address;
    const ready = this.cache.get(key);
    if (ready) return ready;
    const { body, events, lastModified, expiresAt } = renderFeed(feed, source, {
      now: Date.now(),
      hideGone,
    });
    // A session's own file is a download, not a subscription: an empty one helps nobody.
    if (kind === 'panel' && events === 0) throw new Problem('not_found');
    const response = publish({
      body,
      contentType: 'text/calendar; charset=utf-8',
      cacheControl: FEED_FORMS[kind].personal ? 'private, no-cache' : 'public, max-age=300',
      headers: headersOf(feed, conference.slug),
      lastModified,
      ...(expiresAt === null ? {} : { expiresAt }),
    });
    return this.cache.put(key, { conferenceId: conference.id, number }, response);
  }
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
