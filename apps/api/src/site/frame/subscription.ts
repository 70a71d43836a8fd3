import { type Language, type Localised, textIn } from '#shared/languages';
import type { ReleaseDocument } from '#shared/releases/release-document';
import { feedsOf } from './addresses.js';
import { bySlugOrId } from './release-index.js';

/** What the subscribe form chose; a track or room only with its scope. */
export interface SubscribeChoice {
  scope: 'all' | 'track' | 'room';
  item: string | null;
}

/** What the form offers first. */
export const WHOLE: SubscribeChoice = { scope: 'all', item: null };

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
  const item = bySlugOrId<{ id: string; slug: string; name: Localised }>(items, choice.item);
  return {
    path: feeds[choice.scope](choice.item),
    name: item ? `${textIn(item.name, language)} · ${name}` : name,
  };
}
