import type { Language } from '#shared/languages';
import type { ReleaseDocument, ReleasedPanel } from '#shared/releases/release-document';
import { renderPieces } from './event-pieces.js';
import { type FeedMoment, type RenderedFeed, renderFeed } from './feed.js';
import { eventsOf, readFeed, valueOf } from './feed-check.spec-support.js';
import { type FeedHistory, followRelease } from './feed-history.js';
import { type FeedKind, findFeed, personalFeed } from './feeds.js';
import { PUBLIC_URL, sampleRelease } from './sample-release.spec-support.js';

/** Feeds of sample releases, as the specs of feeds look at them. */

export const BEFORE = Date.parse('2027-05-01T12:00:00Z');

export interface Asked extends Partial<FeedMoment> {
  kind?: FeedKind;
  of?: string;
  /** Of a personal feed; all that take place unless named. */
  kept?: readonly string[];
  /** When the attendee last changed them, in milliseconds. */
  keptAt?: number;
  language?: Language;
}

/** The feed as it is after these releases, in their order. */
export async function feedAfter(
  releases: ReleaseDocument[],
  asked: Asked = {},
): Promise<RenderedFeed> {
  const { kind = 'conference', of = '', language = 'en', now = BEFORE, hideGone = false } = asked;
  let history: FeedHistory | undefined;
  for (const release of releases) history = followRelease(history, release);
  const document = releases.at(-1)!;
  const feed =
    kind === 'personal'
      ? personalFeed(new Set(asked.kept ?? document.panels.map(({ id }) => id)), asked.keptAt ?? 0)
      : findFeed(document, history!, kind, of);
  if (!feed) throw new Error('no such feed');
  const pieces = await renderPieces(document, language, PUBLIC_URL);
  const { number } = document;
  const source = { document, number, history: history!, language, pieces, publicUrl: PUBLIC_URL };
  return renderFeed(feed, source, { now, hideGone });
}

/** Summaries of the events, in their order. */
export function titles(feed: RenderedFeed): string[] {
  return eventsOf(readFeed(feed.body.toString())).map((event) => valueOf(event, 'SUMMARY'));
}

export function eventTexts(feed: RenderedFeed): string[] {
  return feed.body.toString().match(/BEGIN:VEVENT.*?END:VEVENT\r\n/gs) ?? [];
}

/** The next release: its number, its moment and what is different in it. */
export function next(
  number: number,
  publishedAt: string,
  panels: ReleasedPanel[],
  changes: Parameters<typeof sampleRelease>[1] = {},
): ReleaseDocument {
  return sampleRelease(panels, { number, publishedAt, ...changes });
}

export function revised(
  panel: ReleasedPanel,
  at: string,
  changes: Partial<ReleasedPanel>,
): ReleasedPanel {
  const { sequence } = panel.calendar;
  return {
    ...panel,
    ...changes,
    calendar: { ...panel.calendar, sequence: sequence + 1, changedAt: at },
  };
}

export const at = (feed: RenderedFeed) => feed.lastModified.toISOString();
