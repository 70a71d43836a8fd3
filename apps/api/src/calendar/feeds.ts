import type { Localised } from '#shared/languages';
import type { ReleaseDocument } from '#shared/releases/release-document';
import type { Selection } from './feed-members.js';
import type { FeedHistory, ScopeKind, Subject } from './feed-history.js';
import type { Words } from './words.js';

export const FEED_KINDS = ['conference', 'track', 'room', 'speaker', 'panel', 'personal'] as const;
export type FeedKind = (typeof FEED_KINDS)[number];
export type PublicFeedKind = Exclude<FeedKind, 'personal'>;

/** One feed of a release: what it selects and what its head says. */
export interface Feed {
  kind: FeedKind;
  selection: Selection;
  /** Slug and name of the track, room, speaker or panel it is about. */
  slug: string;
  name: Localised | null;
  colour: number | null;
  /** When slug, name or colour last changed, in milliseconds. */
  changedAt: number;
}

interface FeedForm {
  /** Folder of its addresses under `/calendar/{conference}`. */
  folder: string;
  /** Its page under `/{lang}/{conference}`. */
  page(slug: string): string;
  about(words: Words, name: string): string;
  attachment: boolean;
  /** For one attendee alone: no shared cache, no search engine, no address inside. */
  personal: boolean;
}

const PUBLIC = { attachment: false, personal: false };

/** What sets the kinds of feed apart. */
export const FEED_FORMS: Record<FeedKind, FeedForm> = {
  conference: { ...PUBLIC, folder: '', page: () => '', about: (words) => words.agenda },
  track: {
    ...PUBLIC,
    folder: 'tracks',
    page: (slug) => `?track=${slug}`,
    about: (words, name) => words.track(name),
  },
  room: {
    ...PUBLIC,
    folder: 'rooms',
    page: (slug) => `?room=${slug}`,
    about: (words, name) => words.room(name),
  },
  speaker: {
    ...PUBLIC,
    folder: 'speakers',
    page: (slug) => `/speakers/${slug}`,
    about: (words, name) => words.speaker(name),
  },
  panel: {
    folder: 'panels',
    page: (slug) => `/panels/${slug}`,
    about: (words) => words.session,
    attachment: true,
    personal: false,
  },
  personal: {
    folder: '',
    page: () => '',
    about: (words) => words.personal,
    attachment: false,
    personal: true,
  },
};

/** The path of a public feed; of the whole agenda when only the conference is named. */
export function feedPath(conferenceSlug: string, kind: FeedKind, slug: string): string {
  const { folder } = FEED_FORMS[kind];
  return folder
    ? `/calendar/${conferenceSlug}/${folder}/${slug}.ics`
    : `/calendar/${conferenceSlug}.ics`;
}

/** The path of an attendee's own feed. */
export function personalFeedPath(secret: string): string {
  return `/calendar/personal/${secret}.ics`;
}

/** An attendee's own feed: what they keep and where they have a seat; `changedAt` in milliseconds. */
export function personalFeed(panels: ReadonlySet<string>, changedAt: number): Feed {
  return { kind: 'personal', selection: { panels }, slug: '', name: null, colour: null, changedAt };
}

/** The feed of a kind about the track, room, speaker or panel with this slug or id; undefined when there never was one. */
export function findFeed(
  document: ReleaseDocument,
  history: FeedHistory,
  kind: PublicFeedKind,
  slugOrId: string,
): Feed | undefined {
  if (kind === 'conference') {
    return { kind, selection: { all: true }, slug: '', name: null, colour: null, changedAt: 0 };
  }
  if (kind === 'panel') return panelFeed(document, slugOrId);
  const subject = findSubject(history, kind, slugOrId);
  if (!subject) return undefined;
  const { id, slug, name, colour, changedAt } = subject;
  return { kind, selection: { scope: `${kind}:${id}` }, slug, name, colour, changedAt };
}

function findSubject(history: FeedHistory, kind: ScopeKind, slugOrId: string): Subject | undefined {
  const id = history.slugs.get(`${kind}/${slugOrId}`) ?? slugOrId;
  return history.subjects.get(`${kind}:${id}`);
}

function panelFeed(document: ReleaseDocument, slugOrId: string): Feed | undefined {
  const panel = [...document.panels, ...document.cancelled].find(
    ({ id, slug }) => slug === slugOrId || id === slugOrId,
  );
  if (!panel) return undefined;
  const { id, slug, title } = panel;
  const selection = { panels: new Set([id]) };
  return { kind: 'panel', selection, slug, name: title, colour: null, changedAt: 0 };
}
