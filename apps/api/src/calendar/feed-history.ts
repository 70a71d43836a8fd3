import { isSameText, type Localised } from '#shared/languages';
import { personName } from '#shared/programme/speakers';
import type { ReleaseDocument, ReleasedPanel } from '#shared/releases/release-document';
import { tombstoneEnd } from '../releases/gone-panels.js';

/** What a feed can be about besides the whole agenda and one panel. */
export type ScopeKind = 'track' | 'room' | 'speaker';
export type ScopeKey = `${ScopeKind}:${string}`;
/** What a removal is known by: the whole agenda, a track, room or speaker, or the panel alone. */
export type RemovalKey = 'all' | ScopeKey | `panel:${string}`;

/** A track, room or speaker as it was last published; its feed stays even when it is gone. */
export interface Subject {
  kind: ScopeKind;
  id: string;
  slug: string;
  name: Localised;
  /** Colour slot of a track. */
  colour: number | null;
  /** When slug, name or colour last changed, in milliseconds. */
  changedAt: number;
}

/** A panel that left a track, room or speaker but is still in the programme, or was cancelled later. */
export interface Departure {
  panelId: string;
  scope: ScopeKey;
  /** Milliseconds. */
  leftAt: number;
  /** Until then the feed it left still carries it, with its true place. Milliseconds. */
  until: number;
}

/** What the feeds have to remember of the releases before the current one. Never changed, only followed by a newer one. */
export interface FeedHistory {
  number: number;
  /** When the release was published; releases of the same second follow each other by one (milliseconds). */
  at: number;
  subjects: ReadonlyMap<ScopeKey, Subject>;
  /** `track/slug` of every slug ever published → the newest bearer's id. */
  slugs: ReadonlyMap<string, string>;
  departures: readonly Departure[];
  /** What stands in the head of every feed, and when it last changed (milliseconds). */
  head: string;
  headChangedAt: number;
  /** Last time an event left a feed because the release no longer holds it. */
  removals: ReadonlyMap<RemovalKey, number>;
  /** Where each panel of this release is and since when it says what it says. */
  places: ReadonlyMap<string, Place>;
}

interface Place {
  scopes: ScopeKey[];
  endsAt: number;
  /** The panel's revision in this release, and since when it is shown (milliseconds). */
  revision: string;
  changedAt: number;
  /** Of a tombstone. */
  until: number | null;
}

const SECOND = 1000;
const DAY = 24 * 3_600_000;

export function scopesOf(panel: ReleasedPanel): ScopeKey[] {
  const scopes: ScopeKey[] = panel.parts.map(({ speakerId }) => `speaker:${speakerId}` as const);
  if (panel.trackId) scopes.push(`track:${panel.trackId}`);
  if (panel.roomId) scopes.push(`room:${panel.roomId}`);
  return scopes;
}

/** The history with one more release; releases come in their order, from the first. */
export function followRelease(
  before: FeedHistory | undefined,
  document: ReleaseDocument,
): FeedHistory {
  const at = Math.max(Date.parse(document.publishedAt), (before?.at ?? 0) + SECOND);
  const head = headOf(document);
  const subjects = followSubjects(before, document, at);
  const slugs = new Map(before?.slugs);
  for (const { kind, slug, id } of subjects.values()) slugs.set(`${kind}/${slug}`, id);
  for (const { kind, slug, id } of subjectsIn(document)) slugs.set(`${kind}/${slug}`, id);
  const places = followPlaces(before, document, at);
  return {
    number: document.number,
    at,
    subjects,
    slugs,
    departures: followDepartures(before, places, at),
    head,
    headChangedAt: before?.head === head ? before.headChangedAt : at,
    removals: followRemovals(before, places, at),
    places,
  };
}

/** All of a conference that stands in the head of its feeds. */
function headOf({ conference }: ReleaseDocument): string {
  const { slug, name, tagline, timeZone, startDate, endDate, languages, demo } = conference;
  return JSON.stringify([slug, name, tagline, timeZone, startDate, endDate, languages[0], demo]);
}

type Named = Omit<Subject, 'changedAt'>;

function subjectsIn(document: ReleaseDocument): Named[] {
  return [
    ...document.tracks.map(({ id, slug, name, colour }): Named => ({
      kind: 'track',
      id,
      slug,
      name,
      colour,
    })),
    ...document.rooms.map(({ id, slug, name }): Named => ({
      kind: 'room',
      id,
      slug,
      name,
      colour: null,
    })),
    ...document.speakers.map((speaker): Named => {
      const name = { en: personName(speaker, 'en'), fr: personName(speaker, 'fr') };
      return { kind: 'speaker', id: speaker.id, slug: speaker.slug, name, colour: null };
    }),
  ];
}

function followSubjects(
  before: FeedHistory | undefined,
  document: ReleaseDocument,
  at: number,
): Map<ScopeKey, Subject> {
  const subjects = new Map(before?.subjects);
  for (const named of subjectsIn(document)) {
    const key: ScopeKey = `${named.kind}:${named.id}`;
    const known = subjects.get(key);
    const same =
      known?.slug === named.slug &&
      known.colour === named.colour &&
      isSameText(known.name, named.name);
    if (!same) subjects.set(key, { ...named, changedAt: at });
  }
  return subjects;
}

function followPlaces(
  before: FeedHistory | undefined,
  document: ReleaseDocument,
  at: number,
): Map<string, Place> {
  const places = new Map<string, Place>();
  const place = (panel: ReleasedPanel, until: number | null) => {
    const known = before?.places.get(panel.id);
    const revision = panel.calendar.changedAt;
    const changedAt = known?.revision === revision ? known.changedAt : at;
    places.set(panel.id, {
      scopes: scopesOf(panel),
      endsAt: Date.parse(panel.endsAt),
      revision,
      changedAt: Math.max(changedAt, Date.parse(revision)),
      until,
    });
  };
  for (const panel of document.cancelled) place(panel, tombstoneEnd(panel));
  for (const panel of document.panels) place(panel, null);
  return places;
}

function followDepartures(
  before: FeedHistory | undefined,
  places: ReadonlyMap<string, Place>,
  at: number,
): Departure[] {
  const departures: Departure[] = [];
  for (const departure of before?.departures ?? []) {
    const place = places.get(departure.panelId);
    if (!place || place.scopes.includes(departure.scope)) continue;
    const over = departure.until <= at || place.until !== null;
    const until = over ? departure.until : Math.max(departure.until, place.endsAt + DAY);
    departures.push({ ...departure, until });
  }
  for (const [panelId, old] of before?.places ?? []) {
    const place = places.get(panelId);
    const wasOver = old.until !== null && old.until <= at;
    if (!place || wasOver) continue;
    const until = Math.max(old.endsAt, place.endsAt, at) + DAY;
    for (const scope of old.scopes) {
      if (!place.scopes.includes(scope)) departures.push({ panelId, scope, leftAt: at, until });
    }
  }
  return departures;
}

/** Tombstones that the release no longer holds have left every feed they were in. */
function followRemovals(
  before: FeedHistory | undefined,
  places: ReadonlyMap<string, Place>,
  at: number,
): Map<RemovalKey, number> {
  const removals = new Map(before?.removals);
  const remove = (key: RemovalKey, until: number | null) =>
    removals.set(key, Math.max(removals.get(key) ?? 0, Math.min(until ?? at, at)));
  for (const [panelId, { scopes, until }] of before?.places ?? []) {
    if (places.has(panelId)) continue;
    for (const key of ['all' as const, `panel:${panelId}` as const, ...scopes]) remove(key, until);
  }
  for (const { panelId, scope, until } of before?.departures ?? []) {
    if (!places.has(panelId)) remove(scope, until);
  }
  return removals;
}
