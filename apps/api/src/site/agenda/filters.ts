import { allTexts, LANGUAGES, type Localised } from '#shared/languages';
import { type Format, FORMATS } from '#shared/programme/panels';
import type { ReleaseDocument, ReleasedPanel } from '#shared/releases/release-document';
import { hasAllWords, searchText } from '#shared/search-text';
import { isCancelled } from '../cards/agenda-days.js';
import { searchedOf } from '../frame/searched-person.js';
import { bySlugOrId, indexOf, type ReleaseIndex } from '../frame/release-index.js';

export const ALL_DAYS = 'all';
const QUERY_MAX = 100;

/** What the agenda shows. Tracks and room by slug; an empty list or null: no limit. */
export interface AgendaFilters {
  day: string;
  tracks: string[];
  room: string | null;
  format: Format | null;
  q: string;
  /** Only what the attendee of this device keeps or has a seat in. */
  mine: boolean;
}

/**
 * Reads the filters of an address. What the release does not know is left out, so that an old link
 * still shows the agenda; without a day it is today while the conference runs, else the first day,
 * and a text is looked for on all days. Only an attendee's device has an own agenda.
 */
export function readFilters(
  query: Record<string, unknown>,
  document: ReleaseDocument,
  today: string,
  isAttendee = false,
): AgendaFilters {
  const index = indexOf(document);
  const known = (items: { id: string; slug: string }[], value: string) =>
    bySlugOrId(items, value)?.slug;
  const wantedTracks = new Set(texts(query.track).map((value) => known(document.tracks, value)));
  const q = text(query.q).trim().slice(0, QUERY_MAX);
  const mine = isAttendee && query.mine === '1';
  return {
    day: dayOf(text(query.day), index, today) ?? (q || mine ? ALL_DAYS : defaultDay(index, today)),
    tracks: document.tracks.map(({ slug }) => slug).filter((slug) => wantedTracks.has(slug)),
    room: known(document.rooms, text(query.room)) ?? null,
    format: FORMATS.find((format) => format === query.format) ?? null,
    q,
    mine,
  };
}

/** Today while the conference has that day, else its first day. */
export function defaultDay(index: ReleaseIndex, today: string): string {
  return index.days.includes(today) ? today : index.days[0]!;
}

function dayOf(value: string, index: ReleaseIndex, today: string): string | undefined {
  if (value === ALL_DAYS) return ALL_DAYS;
  if (value === 'today') return defaultDay(index, today);
  return index.days.find((day) => day === value);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text) : [text(value)];
}

export function isFiltered(filters: AgendaFilters): boolean {
  return (
    filters.tracks.length > 0 ||
    filters.room !== null ||
    filters.format !== null ||
    filters.q !== '' ||
    filters.mine
  );
}

/** The filters as the query of an address, in one fixed order. */
export function filterQuery(filters: Partial<AgendaFilters>): URLSearchParams {
  const query = new URLSearchParams();
  if (filters.day) query.append('day', filters.day);
  for (const track of filters.tracks ?? []) query.append('track', track);
  if (filters.room) query.append('room', filters.room);
  if (filters.format) query.append('format', filters.format);
  if (filters.q) query.append('q', filters.q);
  if (filters.mine) query.append('mine', '1');
  return query;
}

/** The panels that pass all filters but the day's. A panel across all rooms is in every room. */
export function panelsThatMatch(
  document: ReleaseDocument,
  filters: AgendaFilters,
  panels: readonly ReleasedPanel[] = document.panels,
): Set<ReleasedPanel> {
  const { tracks, rooms } = indexOf(document);
  const wantedTracks = new Set(filters.tracks);
  const matching = panels.filter((panel) => {
    const track = panel.trackId === null ? undefined : tracks.get(panel.trackId)?.slug;
    if (wantedTracks.size > 0 && !wantedTracks.has(track ?? '')) return false;
    if (filters.room !== null && panel.roomId !== null) {
      if (rooms.get(panel.roomId)?.slug !== filters.room) return false;
    }
    if (filters.format !== null && panel.format !== filters.format) return false;
    return filters.q === '' || hasAllWords(haystackOf(document, panel), filters.q);
  });
  return new Set(matching);
}

const NO_NAME: Localised = { en: '', fr: '' };

const haystacks = new WeakMap<ReleasedPanel, string>();

/** Where the names of a panel are found; a cancelled one brings its own. */
function namesOf(document: ReleaseDocument, panel: ReleasedPanel) {
  const index = indexOf(document);
  if (!isCancelled(panel)) return index;
  const { trackId, roomId, trackName, roomName } = panel;
  return {
    tracks: new Map([[trackId, { name: trackName ?? NO_NAME }]]),
    rooms: new Map([[roomId, { name: roomName ?? NO_NAME }]]),
    speakers: new Map(panel.speakers.map((speaker) => [speaker.id, speaker])),
  };
}

/** All names of a panel in every language, folded once per release. */
function haystackOf(document: ReleaseDocument, panel: ReleasedPanel): string {
  let found = haystacks.get(panel);
  if (found === undefined) {
    const { tracks, rooms, speakers } = namesOf(document, panel);
    const said = [
      panel.title,
      panel.summary,
      tracks.get(panel.trackId ?? '')?.name ?? {},
      rooms.get(panel.roomId ?? '')?.name ?? {},
    ];
    const people = LANGUAGES.flatMap((language) => [
      ...panel.parts.flatMap(({ speakerId }) => {
        const speaker = speakers.get(speakerId);
        if (!speaker) return [];
        return searchedOf(speaker, language);
      }),
    ]);

    found = searchText([...new Set([...said.flatMap(allTexts), ...people])].join('\n'));
    haystacks.set(panel, found);
  }
  return found;
}
