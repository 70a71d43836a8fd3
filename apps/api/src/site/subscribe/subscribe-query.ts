import { subscribeLinks, type SubscribeLinks } from '#shared/calendar/subscribe-links';
import type { ReleaseDocument } from '#shared/releases/release-document';
import { bySlugOrId } from '../frame/release-index.js';
import { type SubscribeChoice, WHOLE } from '../frame/subscription.js';

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
  return WHOLE;
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
