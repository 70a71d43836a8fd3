import type {
  Placement,
  ReleasedConference,
  ReleasedPanel,
  ReleasedRoom,
  ReleasedSpeaker,
  ReleasedTrack,
} from '#shared/releases/release-document';
import type { PartRole } from '#shared/programme/panels';
import type { SpeakerState } from '#shared/programme/speakers';

/** The whole draft of a conference at one moment: what a release is made from and what may clash. */
export interface Draft {
  conference: ReleasedConference;
  /** Number of the current release; 0 before the first. */
  releaseNumber: number;
  tracks: ReleasedTrack[];
  rooms: ReleasedRoom[];
  speakers: DraftSpeaker[];
  panels: DraftPanel[];
  acceptances: OverlapAcceptance[];
}

export interface DraftSpeaker extends ReleasedSpeaker {
  personId: string;
  /** Whether the speaker has agreed to speak; never published. */
  state: SpeakerState;
}

/** A panel of the draft; `slot` is null while it is unplaced. Times in UTC with Z. */
export interface DraftPanel extends Omit<
  ReleasedPanel,
  keyof Placement | 'parts' | 'calendar' | 'movedFrom'
> {
  durationMinutes: number;
  parts: DraftPart[];
  slot: Placement | null;
}

export interface DraftPart {
  id: string;
  speakerId: string;
  role: PartRole;
}

/** An organiser's word that this part may overlap that other panel. */
export interface OverlapAcceptance {
  partId: string;
  otherPanelId: string;
  reason: string;
  by: string;
  at: string;
}
