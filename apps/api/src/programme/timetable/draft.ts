import type {
  Placement,
  ReleasedConference,
  ReleasedFile,
  ReleasedRoom,
  ReleasedSpeaker,
  ReleasedTrack,
} from '#shared/releases/release-document';
import type { PanelContent, PanelPart, PublicPanelField } from '#shared/programme/panels';
import type { AvailabilityLimit } from '#shared/programme/timetable';
import type { SpeakerState } from '#shared/programme/speakers';

/** The whole draft of a conference at one moment: what a release is made from and what may clash. */
export interface Draft {
  conference: ReleasedConference;
  /** Number of the current release; 0 before the first. */
  releaseNumber: number;
  tracks: ReleasedTrack[];
  rooms: DraftRoom[];
  speakers: DraftSpeaker[];
  panels: DraftPanel[];
  acceptances: OverlapAcceptance[];
  limits: DraftLimits;
}

/** What warns of a place, and is never published. Local times such as `08:30`; null: not set. */
export interface DraftLimits {
  changeoverMinutes: number;
  opensAt: string | null;
  closesAt: string | null;
  availability: Omit<AvailabilityLimit, 'name'>[];
}

export interface DraftRoom extends ReleasedRoom {
  /** Local time; never published. */
  opensAt: string | null;
}

export interface DraftSpeaker extends ReleasedSpeaker {
  personId: string;
  /** Whether the speaker has agreed to speak; never published. */
  state: SpeakerState;
}

/** A panel of the draft; `slot` is null while it is unplaced. Times in UTC with Z. */
export interface DraftPanel extends Pick<PanelContent, PublicPanelField> {
  id: string;
  slug: string;
  durationMinutes: number;
  parts: DraftPart[];
  /** Slides for everybody. */
  files: ReleasedFile[];
  /** Seats that attendees have; never published. */
  signUps: number;
  slot: Placement | null;
}

export interface DraftPart extends PanelPart {
  id: string;
}

/** An organiser's word that this part may overlap that other panel. */
export interface OverlapAcceptance {
  partId: string;
  otherPanelId: string;
  reason: string;
  by: string;
  at: string;
}
