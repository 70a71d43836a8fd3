import type { PublicConference } from '../conferences/conference.js';
import type { Localised } from '../languages.js';
import type { ReleasedContent } from '../programme/panels.js';
import type { PublicSpeakerField, SpeakerContent } from '../programme/speakers.js';
import type { TrackShape } from '../programme/tracks.js';

/**
 * The current release for programs. Fields are only ever added. Times are ISO 8601 with the offset of the
 * conference's zone; texts are in both languages, empty where nobody wrote one; Markdown where it says so.
 */
export interface AgendaView {
  release: AgendaRelease;
  conference: AgendaConference;
  tracks: AgendaTrack[];
  rooms: AgendaRoom[];
  /** Speakers with a part in a panel of this release. */
  speakers: AgendaSpeaker[];
  /** By start, then room, then title. */
  panels: AgendaPanel[];
  /** Panels of earlier releases that are no longer held, until one day after their planned end. */
  cancelled: AgendaCancelledPanel[];
}

export interface AgendaRelease {
  number: number;
  publishedAt: string;
  notes: Localised;
}

export type AgendaConference = PublicConference;

export interface AgendaTrack {
  id: string;
  slug: string;
  name: Localised;
  /** Colour slot of the design, 1 to 6. */
  colour: number;
  shape: TrackShape;
}

export interface AgendaRoom {
  id: string;
  slug: string;
  name: Localised;
  /** Seats; null when nobody counted them. */
  capacity: number | null;
}

export interface AgendaSpeaker extends Pick<SpeakerContent, PublicSpeakerField> {
  id: string;
  slug: string;
  /** As shown: names, without them the office, without that the organisation. */
  name: Localised;
  /** Path of the portrait on this site, 480 pixels wide; null: none. */
  photo: string | null;
}

export interface AgendaPlacement {
  /** Null: across all rooms. */
  roomId: string | null;
  startsAt: string;
  endsAt: string;
}

export interface AgendaPanel extends AgendaPlacement, Omit<ReleasedContent, 'audience' | 'talks'> {
  id: string;
  slug: string;
  /** Talks within the panel, in their order. */
  talks: AgendaTalk[];
  /** Slides for everybody. */
  files: AgendaFile[];
  /** Where the last move came from, and the release that made it. */
  movedFrom: (AgendaPlacement & { roomName: Localised | null; release: number }) | null;
  /** Rises with start, end, place or status. */
  sequence: number;
  /** Last visible change. */
  changedAt: string;
}

export interface AgendaTalk {
  title: Localised;
  startsAt: string;
  endsAt: string;
  speakerIds: string[];
}

export interface AgendaFile {
  id: string;
  name: string;
  /** Media type. */
  type: string;
  /** Bytes. */
  size: number;
  /** Path at this host. */
  url: string;
}

/** A cancelled panel as it was when it was last published. */
export interface AgendaCancelledPanel extends AgendaPlacement {
  id: string;
  slug: string;
  title: Localised;
  roomName: Localised | null;
  cancelledAt: string;
  sequence: number;
  changedAt: string;
}
