import type { PublicConference } from '../conferences/conference.js';
import type { Localised } from '../languages.js';
import type { ReleasedContent } from '../programme/panels.js';
import type { PublicSpeakerField, SpeakerContent } from '../programme/speakers.js';

/** One published version of a programme: immutable, and all that any public reader ever sees. */
export interface ReleaseDocument {
  /** Shape of this document; older ones in the database are brought up to it when they are read. */
  schema: 3;
  number: number;
  /** UTC, whole seconds. */
  publishedAt: string;
  notes: Localised;
  /** The last release, this one or earlier, that showed the public any difference. */
  publicSince: PublicRelease;
  /**
   * When calendars began to say the words of the product (UTC, whole seconds): an entry that has not changed since keeps
   * those it had. Null: all of them do.
   */
  vocabularySince: string | null;
  conference: ReleasedConference;
  tracks: ReleasedTrack[];
  rooms: ReleasedRoom[];
  /** Only speakers with a part in a released panel. */
  speakers: ReleasedSpeaker[];
  /** Placed panels by start, then room, then title. */
  panels: ReleasedPanel[];
  /** Panels of earlier releases that are no longer in the programme, for the tombstones of the feeds. */
  cancelled: CancelledPanel[];
  /**
   * Panels whose audience has changed, as those last saw them whom the old one admitted and the new one does not. To
   * them it is a cancelled panel.
   */
  withdrawn: CancelledPanel[];
}

/** What everybody may know of a release. */
export interface PublicRelease {
  number: number;
  /** UTC, whole seconds. */
  publishedAt: string;
  notes: Localised;
}

export type ReleasedConference = PublicConference;

export interface ReleasedTrack {
  id: string;
  slug: string;
  name: Localised;
  colour: number;
  shape: number;
}

export interface ReleasedRoom {
  id: string;
  slug: string;
  name: Localised;
  capacity: number | null;
  exclusive: boolean;
}

export interface ReleasedSpeaker extends Pick<SpeakerContent, PublicSpeakerField> {
  id: string;
  slug: string;
  /** Name of the portrait's bytes, for its address; null: none. */
  photo: string | null;
}

/** A place in time and room; times in UTC with Z, whole seconds. */
export interface Placement {
  /** Null: across all rooms. */
  roomId: string | null;
  startsAt: string;
  endsAt: string;
}

export interface ReleasedPanel extends Placement, ReleasedContent {
  id: string;
  slug: string;
  /** Slides for everybody. */
  files: ReleasedFile[];
  calendar: CalendarRevision;
  /** Where the last move came from, shown until the panel is over. */
  movedFrom: (Placement & { roomName: Localised | null; release: number }) | null;
}

/** A file that everybody may download. */
export interface ReleasedFile {
  id: string;
  name: string;
  /** Media type, as found in the file. */
  type: string;
  /** Bytes. */
  size: number;
}

/** What a calendar client needs to notice a change (RFC 5545 3.8.7). Times in UTC, whole seconds. */
export interface CalendarRevision {
  /** Rises with start, end, place or status; never falls. */
  sequence: number;
  /** First publication. */
  createdAt: string;
  /** Last visible change. */
  changedAt: string;
  /** Fingerprint of all that a calendar shows of the panel, in every language. */
  contentHash: string;
  /** Fingerprint of start, end, place and status. */
  coreHash: string;
}

/** A panel as it was when it was last published, with the names its calendar entry needs. */
export interface CancelledPanel extends ReleasedPanel {
  cancelledAt: string;
  roomName: Localised | null;
  trackName: Localised | null;
  speakers: ReleasedSpeaker[];
}
