import type {
  ReleaseDocument,
  ReleasedPanel,
  ReleasedRoom,
  ReleasedSpeaker,
  ReleasedTrack,
} from '#shared/releases/release-document';
import { daysBetween, localDay } from '#shared/zoned-time';

/** A release as the pages look things up in it. */
export interface ReleaseIndex {
  tracks: Map<string, ReleasedTrack>;
  rooms: Map<string, ReleasedRoom>;
  speakers: Map<string, ReleasedSpeaker>;
  /** The days of the conference, and any other day with a panel or a cancelled one, in order. */
  days: string[];
  panelsOfDay: Map<string, ReleasedPanel[]>;
  panelsOfSpeaker: Map<string, ReleasedPanel[]>;
}

const indexes = new WeakMap<ReleaseDocument, ReleaseIndex>();

/** The index of a release, made once per document. */
export function indexOf(document: ReleaseDocument): ReleaseIndex {
  let index = indexes.get(document);
  if (!index) {
    index = buildIndex(document);
    indexes.set(document, index);
  }
  return index;
}

function buildIndex(document: ReleaseDocument): ReleaseIndex {
  const { conference } = document;
  const panelsOfDay = new Map<string, ReleasedPanel[]>();
  const panelsOfSpeaker = new Map<string, ReleasedPanel[]>();
  for (const day of daysBetween(conference.startDate, conference.endDate)) panelsOfDay.set(day, []);
  for (const { startsAt } of document.cancelled) {
    const day = localDay(startsAt, conference.timeZone);
    panelsOfDay.set(day, panelsOfDay.get(day) ?? []);
  }
  for (const panel of document.panels) {
    append(panelsOfDay, localDay(panel.startsAt, conference.timeZone), panel);
    for (const part of panel.parts) append(panelsOfSpeaker, part.speakerId, panel);
  }
  return {
    tracks: byId(document.tracks),
    rooms: byId(document.rooms),
    speakers: byId(document.speakers),
    days: [...panelsOfDay.keys()].sort(),
    panelsOfDay,
    panelsOfSpeaker,
  };
}

function byId<Item extends { id: string }>(items: Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

function append<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Finds by slug or by id, as the addresses of the site allow. */
export function bySlugOrId<Item extends { id: string; slug: string }>(
  items: Item[],
  wanted: unknown,
): Item | undefined {
  return items.find((item) => item.slug === wanted) ?? items.find((item) => item.id === wanted);
}

/** Whether the public calendar of a speaker exists: one who speaks to some attendees alone has none. */
export function hasPublicFeed({ panelsOfSpeaker }: ReleaseIndex, speakerId: string): boolean {
  return panelsOfSpeaker.get(speakerId)?.some(({ audience }) => audience === null) ?? false;
}

export function isBreak({ format }: ReleasedPanel): boolean {
  return format === 'break';
}
