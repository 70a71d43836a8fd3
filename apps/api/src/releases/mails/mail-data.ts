import type { Localised } from '#shared/languages';
import type { NamedPlacement } from '#shared/releases/changes';
import type { ConferenceInMail, MailData } from '../../mail/mail-data.js';

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
  invitation: { method: 'REQUEST' | 'CANCEL'; sequence: number } | null;
}

/** One release's news for one person. Names are empty where they are not known, or not for the reader. */
export interface ProgrammeMailData extends MailData {
  release: number;
  /** Why it is sent: the recipient speaks in one of the panels, or keeps or has a seat in one. */
  speaks: boolean;
  attends: boolean;
  /** Whether calendars hear of it in messages of their own; otherwise its files are attached here. */
  calendarApart?: true;
  /** By time. */
  changes: ToldChange[];
  conference: ConferenceInMail & { timeZone: string };
}
