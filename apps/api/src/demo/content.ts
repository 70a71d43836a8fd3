import type { Approval } from '#shared/conferences/conference';
import type { Language, Localised } from '#shared/languages';
import type { PanelContent, PartRole } from '#shared/programme/panels';
import type { RegistrationStatus } from '#shared/registrations/registrations';

/** The shapes of the demonstration data; `key` is the slug that the row gets. */
export interface DemoTrack {
  key: string;
  name: Localised;
  /** Colour and shape slot of the design, 1 to 6. */
  slot: number;
}

export interface DemoRoom {
  key: string;
  name: Localised;
  capacity: number;
}

/** A speaker known by office and organisation alone: the demonstration names nobody. */
export interface DemoSpeaker {
  key: string;
  office: Localised;
  organisation: Localised;
  biography: Localised;
}

export interface DemoPanel extends Pick<
  PanelContent,
  'title' | 'summary' | 'abstract' | 'format' | 'languages'
> {
  key: string;
  track: string | null;
  /** Null: across all rooms. */
  room: string | null;
  /** Local times of the conference, `09:30`. */
  from: string;
  to: string;
  /** Seats that attendees take beforehand; undefined: no sign-up. */
  seats?: number;
  parts: { speaker: string; role: PartRole }[];
}

export interface DemoDay {
  /** Local day of the conference, `2027-06-15`. */
  day: string;
  panels: DemoPanel[];
}

export interface DemoCategory {
  key: string;
  name: Localised;
  hint: Localised;
  approval: Approval;
  capacity: number;
}

export interface DemoRegistration {
  /** "Sample attendee 17" */
  number: number;
  category: string;
  nation: string;
  organisation: string;
  rankOrTitle: string;
  language: Language;
  status: RegistrationStatus;
  /** Days between the registration and the creation of the demonstration. */
  daysAgo: number;
  /** Shown to the attendee when declined. */
  reason: string | null;
}
