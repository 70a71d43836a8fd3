import type { Localised } from '#shared/languages';
import type {
  CalendarRevision,
  CancelledPanel,
  Placement,
  ReleaseDocument,
  ReleasedPanel,
  ReleasedRoom,
} from '#shared/releases/release-document';
import type { Draft, DraftPanel } from '../programme/timetable/draft.js';
import { type CalendarStatus, fingerprints, revise, type ShownPanel } from './calendar-revision.js';
import {
  placement,
  releasedConference,
  releasedContent,
  releasedRoom,
  releasedSpeaker,
  releasedTrack,
  text,
} from './public-part.js';

/** What the next document follows on. */
export interface Following {
  /** The current release; null before the first. */
  previous: ReleaseDocument | null;
  /** Calendar revisions of every panel that was ever published, by panel. */
  revisions: ReadonlyMap<string, CalendarRevision>;
  number: number;
  /** UTC, whole seconds. */
  now: string;
  notes: Localised;
}

type PlacedPanel = DraftPanel & { slot: Placement };

/** What a release says of a programme, without its place in the row of releases. */
export type ReleaseContent = Pick<
  ReleaseDocument,
  'conference' | 'tracks' | 'rooms' | 'speakers'
> & {
  panels: Omit<ReleasedPanel, 'calendar' | 'movedFrom'>[];
};

const DAY_MS = 24 * 3_600_000;

/**
 * The moment (ms) from which a cancelled panel is no longer shown as cancelled: one day after its planned end or,
 * when it was cancelled later than that, one day after it was cancelled.
 */
export function tombstoneEnd(panel: Pick<CancelledPanel, 'endsAt' | 'cancelledAt'>): number {
  return Math.max(Date.parse(panel.endsAt), Date.parse(panel.cancelledAt)) + DAY_MS;
}

/** The document that a release of this draft would publish: placed panels and the speakers they have, no other. */
export function buildDocument(draft: Draft, following: Following): ReleaseDocument {
  return documentOf(contentOf(draft), following);
}

function contentOf(draft: Draft): ReleaseContent {
  const placed = draft.panels.filter((panel): panel is PlacedPanel => panel.slot !== null);
  const speaking = new Set(placed.flatMap(({ parts }) => parts.map((part) => part.speakerId)));
  return {
    conference: releasedConference(draft.conference),
    tracks: draft.tracks.map(releasedTrack),
    rooms: draft.rooms.map(releasedRoom),
    speakers: draft.speakers.filter(({ id }) => speaking.has(id)).map(releasedSpeaker),
    panels: placed.map((panel) => releasedContent(panel, panel.slot)),
  };
}

/**
 * The document that publishes the content of an earlier release again. The conference keeps the address it has now;
 * sequences go on from where they are.
 */
export function restoredDocument(
  earlier: ReleaseDocument,
  slug: string,
  following: Following,
): ReleaseDocument {
  const { tracks, rooms, speakers } = earlier;
  const panels = earlier.panels.map(
    ({ calendar: _calendar, movedFrom: _movedFrom, ...content }) => content,
  );
  const conference = { ...earlier.conference, slug };
  return documentOf({ conference, tracks, rooms, speakers, panels }, following);
}

function documentOf(content: ReleaseContent, following: Following): ReleaseDocument {
  const { previous, number, now, notes } = following;
  const { conference, rooms } = content;
  const revised = (panel: ShownPanel, status: CalendarStatus) =>
    revise(following.revisions.get(panel.id), fingerprints(panel, conference, status), now);
  const shown = namesIn(content);
  const before = new Map(previous?.panels.map((panel) => [panel.id, panel]));
  const panels = content.panels.map((panel): ReleasedPanel => ({
    ...panel,
    calendar: revised(shown(panel), 'confirmed'),
    movedFrom: movedFrom(panel, before.get(panel.id), following),
  }));
  const cancelled = cancelledPanels(previous, new Set(panels.map(({ id }) => id)), now);
  return {
    schema: 2,
    number,
    publishedAt: now,
    notes: text(notes),
    ...content,
    panels: panels.sort(agendaOrder(rooms)),
    cancelled: cancelled.map((panel) => ({ ...panel, calendar: revised(panel, 'cancelled') })),
  };
}

/** By start, then room in the conference's order (across all rooms first), then title. */
function agendaOrder(rooms: readonly ReleasedRoom[]) {
  const positions = new Map<string | null, number>(rooms.map(({ id }, index) => [id, index]));
  const keys = (panel: ReleasedPanel) => [
    panel.startsAt,
    positions.get(panel.roomId) ?? -1,
    panel.title.en || panel.title.fr,
    panel.id,
  ];
  return (one: ReleasedPanel, other: ReleasedPanel) => compareKeys(keys(one), keys(other));
}

/** Compares lists of equal shape item by item, texts by code unit: the same on every machine. */
export function compareKeys(
  ones: readonly (string | number)[],
  others: readonly (string | number)[],
): number {
  for (const [index, one] of ones.entries()) {
    const other = others[index]!;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** Where the panel was before its last move in start or room; null again when it is back there. */
function movedFrom(
  slot: Placement,
  before: ReleasedPanel | undefined,
  { previous, number }: Following,
): ReleasedPanel['movedFrom'] {
  if (!before || !previous) return null;
  if (isSameSpot(slot, before)) return before.movedFrom;
  if (before.movedFrom && isSameSpot(slot, before.movedFrom)) return null;
  const roomName = previous.rooms.find(({ id }) => id === before.roomId)?.name ?? null;
  return { ...placement(before), roomName, release: number };
}

function isSameSpot(one: Placement, other: Placement): boolean {
  return one.startsAt === other.startsAt && one.roomId === other.roomId;
}

/** What was published and is no longer placed, as it was last published, until its time is over. */
function cancelledPanels(
  previous: ReleaseDocument | null,
  placed: ReadonlySet<string>,
  now: string,
): CancelledPanel[] {
  if (!previous) return [];
  const shown = namesIn(previous);
  const carried = previous.cancelled.filter(
    (panel) => !placed.has(panel.id) && tombstoneEnd(panel) > Date.parse(now),
  );
  const dropped = previous.panels.filter(({ id }) => !placed.has(id));
  const added = dropped.map((panel) => {
    const speaking = new Set(panel.parts.map(({ speakerId }) => speakerId));
    const speakers = previous.speakers.filter(({ id }) => speaking.has(id));
    return { ...panel, ...shown(panel), speakers, cancelledAt: now };
  });
  return [...carried, ...added].sort((one, other) =>
    compareKeys([one.startsAt, one.id], [other.startsAt, other.id]),
  );
}

/** Adds to panels of a document the names of what they refer to. */
export function namesIn(document: Pick<ReleaseDocument, 'rooms' | 'tracks' | 'speakers'>) {
  const rooms = new Map(document.rooms.map(({ id, name }) => [id, name]));
  const tracks = new Map(document.tracks.map(({ id, name }) => [id, name]));
  return <Panel extends Omit<ReleasedPanel, 'calendar' | 'movedFrom'>>(
    panel: Panel,
  ): Panel & ShownPanel => ({
    ...panel,
    roomName: (panel.roomId && rooms.get(panel.roomId)) || null,
    trackName: (panel.trackId && tracks.get(panel.trackId)) || null,
    speakers: document.speakers,
  });
}
