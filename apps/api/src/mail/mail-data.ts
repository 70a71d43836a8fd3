import type { Localised } from '#shared/languages';
import type { MailKind } from '#shared/mail/mails';
import type { NamedPerson } from '#shared/programme/speakers';
import type { NamedPlacement } from '#shared/releases/changes';
import type { RegistrationStatus } from '#shared/registrations/registrations';

/**
 * What a mail about a registration tells, as it was when the mail was caused: a message that is read later in the
 * outbox says what was sent. Secrets are not in here; links are made when the message is rendered.
 */
export interface RegistrationMailData {
  reference: string;
  status: RegistrationStatus;
  reason: string | null;
  rankOrTitle: string;
  givenName: string;
  familyName: string;
  category: Localised;
  conference: {
    slug: string;
    name: Localised;
    venue: Localised;
    city: Localised;
    /** Days, `2027-06-15`, both included. */
    startDate: string;
    endDate: string;
    contactEmail: string;
  };
}

/** What a panel's change is for somebody it concerns; `left`: this person no longer speaks in it. */
export type ToldKind = 'added' | 'moved' | 'room-changed' | 'retitled' | 'cancelled' | 'left';

/** What has become of one panel since the recipient last heard of it. */
export interface ToldChange {
  kind: ToldKind;
  panelId: string;
  slug: string;
  title: Localised;
  /** Null where the recipient knows it by this title. */
  titleBefore: Localised | null;
  /** Null when the recipient did not know of it, or knew it as cancelled. */
  before: NamedPlacement | null;
  /** Null when it is cancelled. */
  after: NamedPlacement | null;
  /** The calendar message that goes with it (RFC 5546); null where none was ever sent nor is due. */
  invitation: { method: InvitationMethod; sequence: number } | null;
}

export type InvitationMethod = 'REQUEST' | 'CANCEL';

/** One release's news for one person. Names are empty where they are not known, or not for the reader. */
export interface ProgrammeMailData {
  release: number;
  rankOrTitle: string;
  givenName: string;
  familyName: string;
  /** Why it is sent: the recipient speaks in one of the panels, or keeps or has a seat in one. */
  speaks: boolean;
  attends: boolean;
  /** By time. */
  changes: ToldChange[];
  conference: RegistrationMailData['conference'] & { timeZone: string };
}

/** What a mail that asks a speaker to answer tells. */
export interface SpeakerMailData extends NamedPerson {
  /** Whose private page the link opens; a renewed link has another generation, and this one ends. */
  page: { id: string; pageGeneration: number };
  /** Titles of the sessions that the organisers plan with this speaker. */
  sessions: Localised[];
  conference: RegistrationMailData['conference'];
}

/** The data of each kind of mail. */
export type MailDataOf = {
  [Kind in MailKind]: Kind extends 'programme-changes'
    ? ProgrammeMailData
    : Kind extends `speaker-${string}`
      ? SpeakerMailData
      : RegistrationMailData;
};

export type MailData = MailDataOf[MailKind];

/** Addresses in a message, all on PUBLIC_URL. */
export interface MailLinks {
  /** The attendee's own page or the speaker's; holds a secret. Empty where the recipient has neither. */
  ownPage: string;
  agenda: string;
  /** What each release changed. */
  changes: string;
}
