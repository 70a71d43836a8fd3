import { type Language, textIn } from '#shared/languages';
import type { ReleaseDocument } from '#shared/releases/release-document';
import { subscribeLinks, type SubscribeLinks } from '#shared/calendar/subscribe-links';
import { feedsOf } from './addresses.js';
import { bySlugOrId } from './release-index.js';

export const SCOPES = ['all', 'track', 'room'] as const;
export type Scope = (typeof SCOPES)[number];

/** What the subscribe form chose; a track or room only with its scope. */
export interface SubscribeChoice {
  scope: Scope;
  item: string | null;
}

/** Reads the form; an unknown choice means the whole conference. */
export function readChoice(
  query: Record<string, unknown>,
  document: ReleaseDocument,
): SubscribeChoice {
  const items = { track: document.tracks, room: document.rooms };
  for (const scope of ['track', 'room'] as const) {
    const value = query[scope];
    if (query.scope !== scope || typeof value !== 'string') continue;
    const found = bySlugOrId<{ id: string; slug: string }>(items[scope], value);
    if (found) return { scope, item: found.slug };
  }
  return { scope: 'all', item: null };
}

/** The feed of a choice: its path on this site and the name a calendar may show. */
export function feedOfChoice(
  document: ReleaseDocument,
  choice: SubscribeChoice,
  language: Language,
): { path: string; name: string } {
  const { conference } = document;
  const feeds = feedsOf(language, conference.slug);
  const name = textIn(conference.name, language);
  if (choice.scope === 'all' || choice.item === null) return { path: feeds.conference, name };
  const items = choice.scope === 'track' ? document.tracks : document.rooms;
  const item = bySlugOrId<{ id: string; slug: string; name: { en: string; fr: string } }>(
    items,
    choice.item,
  );
  return {
    path: feeds[choice.scope](choice.item),
    name: item ? `${textIn(item.name, language)} · ${name}` : name,
  };
}

/** Where the button of a calendar leads, or undefined for an unknown button. */
export function targetOf(
  button: unknown,
  feed: { path: string; name: string },
  publicUrl: string,
): string | undefined {
  const links = subscribeLinks(publicUrl + feed.path, feed.name);
  const targets: Record<string, keyof SubscribeLinks> = {
    webcal: 'webcal',
    google: 'google',
    outlook: 'outlook',
    office365: 'office365',
  };
  const key = typeof button === 'string' ? targets[button] : undefined;
  return key === undefined ? undefined : links[key];
}
