import type { CategoryInput, ConferenceInput } from '../conferences/conference.js';
import type { MailStatus } from '../mail/mails.js';
import type { Attribution, Format, PanelInput, PartRole } from '../programme/panels.js';
import type { RoomInput } from '../programme/rooms.js';
import type { OwnField, SpeakerInput, SpeakerState } from '../programme/speakers.js';
import type { TrackInput } from '../programme/tracks.js';
import type { RegistrationInput, RegistrationStatus } from '../registrations/registrations.js';
import type { ChangeKind } from '../releases/changes.js';

/** What the fields of an input are called; its version is not for people. */
type FieldNames<Input, More extends string = never> = Record<
  Exclude<keyof Input, 'version'> | More,
  string
>;

export interface CountedWord {
  one: string;
  several: string;
}

export interface RoleWords extends CountedWord {
  /** To choose from: no two roles have the same. */
  choice: string;
}

/** What the things of the product are called in one language, wherever they are named. Names begin with a capital. */
export interface Vocabulary {
  /** Between a label and what it labels, blank included. */
  colon: string;
  yes: string;
  no: string;
  formats: Record<Format, string>;
  roles: Record<PartRole, RoleWords>;
  attributions: Record<Attribution, string>;
  speakerStates: Record<SpeakerState, string>;
  registrationStatuses: Record<RegistrationStatus, CountedWord>;
  mailStatuses: Record<MailStatus, string>;
  changes: Record<ChangeKind, string>;
  /** Before the title of a cancelled session in a calendar. */
  cancelledMark: string;
  fields: {
    panel: FieldNames<PanelInput, 'roomId' | 'startsAt' | 'files' | 'names'>;
    speaker: FieldNames<SpeakerInput, OwnField>;
    room: FieldNames<RoomInput>;
    track: FieldNames<TrackInput>;
    conference: FieldNames<ConferenceInput>;
    category: FieldNames<CategoryInput>;
    registration: FieldNames<RegistrationInput, 'status'>;
  };
}
