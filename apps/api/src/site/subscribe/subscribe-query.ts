import { subscribeLinks } from '#shared/calendar/subscribe-links';
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
    if (query.scope !== scope) continue;
    const found = bySlugOrId<{ id: string; slug: string }>(items[scope], query[scope]);
    if (found) return { scope, item: found.slug };
  }
  return WHOLE;
}

const BUTTONS = ['webcal', 'google', 'outlook', 'office365'] as const;

/** Where the button of a calendar leads, or undefined for an unknown button. */
export function targetOf(
  button: unknown,
  feed: { path: string; name: string },
  publicUrl: string,
): string | undefined {
  const links = subscribeLinks(publicUrl + feed.path, feed.name);
  const key = BUTTONS.find((one) => one === button);
  return key && links[key];
}
