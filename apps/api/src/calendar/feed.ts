import { interfaceLanguages, type Language, textIn } from '#shared/languages';
import type { ReleaseDocument } from '#shared/releases/release-document';
import { calendar, type Subscription } from '../icalendar/calendar.js';
import { oneLine } from '#shared/one-line';
import type { CalendarEvent } from '../icalendar/event.js';
import type { FeedHistory } from './feed-history.js';
import { contentOf } from './feed-members.js';
import { phaseOf } from './feed-phase.js';
import { FEED_FORMS, type Feed, feedPath } from './feeds.js';
import { WORDS } from './words.js';

/** All that feeds of one release in one language are made of. */
export interface FeedSource {
  document: ReleaseDocument;
  /** Of the release, also where the document shows the number of an earlier one. */
  number: number;
  history: FeedHistory;
  language: Language;
  /** Ready-made, by panel. */
  pieces: ReadonlyMap<string, CalendarEvent>;
  /** An origin without a slash at its end. */
  publicUrl: string;
}

export interface FeedMoment {
  /** Milliseconds. Only the intervals between a few known boundaries make a difference. */
  now: number;
  /** `?cancelled=hide`: without tombstones and without what went elsewhere. */
  hideGone: boolean;
}

export interface RenderedFeed {
  body: Buffer;
  events: number;
  lastModified: Date;
  /** When the bytes next change by themselves, in milliseconds. */
  expiresAt: number | null;
}

/** Colours of the six track slots and of the whole agenda: the nearest CSS name, and the design's own. */
const WHOLE: Subscription['colour'] = ['steelblue', '#4682B4'];
const COLOURS: Record<number, Subscription['colour']> = {
  1: ['royalblue', '#1140A8'],
  2: ['sienna', '#9C2D05'],
  3: ['seagreen', '#00795A'],
  4: ['mediumvioletred', '#6D1147'],
  5: ['slateblue', '#755EB0'],
  6: ['olive', '#766800'],
};

/** Puts a feed together from the pieces of its release: a function of the release and of the boundaries passed. */
export function renderFeed(feed: Feed, source: FeedSource, moment: FeedMoment): RenderedFeed {
  const { document, history, pieces } = source;
  const content = contentOf(document, history, feed.selection, moment);
  const phase = phaseOf(document.conference, moment.now);
  const changedAt = Math.max(content.changedAt, history.headChangedAt, feed.changedAt, phase.since);
  const body = calendar({
    events: content.panels.map(({ id }) => pieceOf(pieces, id)),
    subscription: {
      ...headOf(feed, source, moment),
      changedAt,
      ttl: phase.live ? 'PT15M' : 'PT1H',
    },
  });
  const next = Math.min(content.nextChange ?? Infinity, phase.next ?? Infinity);
  return {
    body,
    events: content.panels.length,
    lastModified: new Date(changedAt),
    expiresAt: Number.isFinite(next) ? next : null,
  };
}

function pieceOf(pieces: FeedSource['pieces'], panelId: string): CalendarEvent {
  const piece = pieces.get(panelId);
  if (!piece) throw new Error(`no calendar entry was made of panel ${panelId}`);
  return piece;
}

/** The name of a feed, for calendar programs and links. */
export function feedName(feed: Feed, document: ReleaseDocument, language: Language): string {
  const { languages } = document.conference;
  const conference = oneLine(textIn(document.conference.name, language, languages));
  return feed.name
    ? `${conference} · ${oneLine(textIn(feed.name, language, languages))}`
    : conference;
}

/** The language of a feed whose address names none. */
export function feedLanguage(document: ReleaseDocument): Language {
  return interfaceLanguages(document.conference.languages)[0]!;
}

function headOf(
  feed: Feed,
  { document, language, publicUrl }: FeedSource,
  { hideGone }: FeedMoment,
): Omit<Subscription, 'changedAt' | 'ttl'> {
  const { slug, startDate, endDate, timeZone } = document.conference;
  const form = FEED_FORMS[feed.kind];
  const path = feedPath(slug, feed.kind, feed.slug) + feedQuery(document, language, hideGone);
  return {
    name: feedName(feed, document, language),
    about: aboutOf(feed, document, language),
    page: `${publicUrl}/${language}/${slug}${form.page(feed.slug)}`,
    source: form.personal ? null : publicUrl + path,
    colour: COLOURS[feed.colour ?? 0] ?? WHOLE,
    days: { first: startDate, last: endDate, timeZone },
  };
}

/** The query of a feed’s own address: empty for the conference’s language with everything shown. */
export function feedQuery(
  document: ReleaseDocument,
  language: Language,
  hideGone: boolean,
): string {
  const query = new URLSearchParams();
  if (language !== feedLanguage(document)) query.set('lang', language);
  if (hideGone) query.set('cancelled', 'hide');
  return query.size > 0 ? `?${query}` : '';
}

function aboutOf(feed: Feed, { conference }: ReleaseDocument, language: Language): string {
  const words = WORDS[language];
  const subject = feed.name ? oneLine(textIn(feed.name, language, conference.languages)) : '';
  return [
    oneLine(textIn(conference.tagline, language, conference.languages)),
    FEED_FORMS[feed.kind].about(words, subject),
    conference.demo ? words.demo : '',
  ]
    .filter(Boolean)
    .join('\n');
}
