import { isDeepStrictEqual } from 'node:util';
import { type Localised, textIn } from '#shared/languages';
import type {
  CalendarRevision,
  Placement,
  ReleaseDocument,
  ReleasedPanel,
  ReleasedRoom,
} from '#shared/releases/release-document';
import type { Draft, DraftPanel } from '../programme/timetable/draft.js';
import { seenBy } from './audience.js';
import {
  type CalendarStatus,
  fingerprints,
  laterOf,
  revise,
  type ShownPanel,
} from './calendar-revision.js';
import { isSameProgramme } from './changes.js';
import { compareKeys } from './compare-keys.js';
import { cancelledPanels, withdrawnPanels } from './gone-panels.js';
import { namesIn } from './panel-names.js';
import {
  placement,
  releasedConference,
  releasedContent,
  releasedRoom,
  releasedSpeaker,
  releasedTrack,
  publicTextOf,
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

/** The document that a release of this draft would publish: placed panels and the speakers they have, no other. */
export function buildDocument(draft: Draft, following: Following): ReleaseDocument {
  return documentOf(contentOf(draft), following);
}

function contentOf(draft: Draft): ReleaseContent {
  const text = publicTextOf(draft.conference.languages);
  const placed = draft.panels.filter((panel): panel is PlacedPanel => panel.slot !== null);
  const speaking = new Set(placed.flatMap(({ parts }) => parts.map((part) => part.speakerId)));
  const speakers = new Map(draft.speakers.map((speaker) => [speaker.id, speaker]));
  return {
    conference: releasedConference(draft.conference, text),
    tracks: draft.tracks.map((track) => releasedTrack(track, text)),
    rooms: draft.rooms.map((room) => releasedRoom(room, text)),
    speakers: draft.speakers
      .filter(({ id }) => speaking.has(id))
      .map((speaker) => releasedSpeaker(speaker, text)),
    panels: placed.map((panel) => releasedContent(panel, panel.slot, speakers, text)),
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
  const printsOf = (panel: ShownPanel, status: CalendarStatus) =>
    fingerprints(panel, conference, status);
  const shown = namesIn(content);
  const before = new Map(previous?.panels.map((panel) => [panel.id, panel]));
  const panels = content.panels.map((panel): ReleasedPanel => ({
    ...panel,
    calendar: revise(lastRevision(panel.id, following), printsOf(shown(panel), 'confirmed'), now),
    movedFrom: movedFrom(panel, before.get(panel.id), following),
  }));
  const placed = new Map(panels.map((panel) => [panel.id, panel]));
  const cancelled = cancelledPanels(previous, placed, now).map((panel) => ({
    ...panel,
    calendar: revise(lastRevision(panel.id, following), printsOf(panel, 'cancelled'), now),
  }));
  const withdrawn = withdrawnPanels(previous, placed, now).map((panel) => ({
    ...panel,
    // Whoever saw the panel hears of its loss as of a change: its own revision, which rises with its audience too.
    calendar: revise(panel.calendar, printsOf(panel, 'cancelled'), now),
  }));
  const document: ReleaseDocument = {
    schema: 3,
    number,
    publishedAt: now,
    notes,
    publicSince: { number, publishedAt: now, notes },
    vocabularySince: previous?.vocabularySince ?? now,
    ...content,
    panels: panels.sort(agendaOrder(rooms)),
    cancelled,
    withdrawn,
  };
  const isSame = previous !== null && isSameForPublic(previous, document);
  return isSame ? { ...document, publicSince: previous.publicSince } : document;
}

function isSameForPublic(previous: ReleaseDocument, next: ReleaseDocument): boolean {
  const [before, after] = [seenBy(previous, null), seenBy(next, null)];
  const gone = ({ cancelled }: ReleaseDocument) => cancelled.map(({ id }) => id);
  return isSameProgramme(before, after) && isDeepStrictEqual(gone(before), gone(after));
}

/** What calendars last heard of a panel, also those for whom it was withdrawn. */
function lastRevision(
  id: string,
  { revisions, previous }: Following,
): CalendarRevision | undefined {
  const known = revisions.get(id);
  const withdrawn = previous?.withdrawn.filter((panel) => panel.id === id) ?? [];
  return withdrawn.reduce((latest, { calendar: { sequence, changedAt } }) => {
    if (!latest || sequence <= latest.sequence) return latest;
    return { ...latest, sequence, changedAt: laterOf(latest.changedAt, changedAt) };
  }, known);
}

/** By start, then room in the conference's order (across all rooms first), then title. */
function agendaOrder(rooms: readonly ReleasedRoom[]) {
  const positions = new Map<string | null, number>(rooms.map(({ id }, index) => [id, index]));
  const keys = (panel: ReleasedPanel) => [
    panel.startsAt,
    positions.get(panel.roomId) ?? -1,
    textIn(panel.title, 'en'),
    panel.id,
  ];
  return (one: ReleasedPanel, other: ReleasedPanel) => compareKeys(keys(one), keys(other));
}

/** Where the panel was before its last move in start or room; null again when it is back there. */
function movedFrom(
  slot: Placement & Pick<ReleasedPanel, 'audience'>,
  before: ReleasedPanel | undefined,
  { previous, number }: Following,
): ReleasedPanel['movedFrom'] {
  if (!before || !previous) return null;
  // Whoever sees it only now is not told where it was before.
  if (!isDeepStrictEqual(slot.audience, before.audience)) return null;
  if (isSameSpot(slot, before)) return before.movedFrom;
  if (before.movedFrom && isSameSpot(slot, before.movedFrom)) return null;
  const roomName = previous.rooms.find(({ id }) => id === before.roomId)?.name ?? null;
  return { ...placement(before), roomName, release: number };
}

function isSameSpot(one: Placement, other: Placement): boolean {
  return one.startsAt === other.startsAt && one.roomId === other.roomId;
}
