import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Language } from '../languages.js';
import { PageQuery } from '../page.js';
import type { NamedPerson } from '../programme/speakers.js';
import { MAX_RELEASE_NUMBER } from './releases.js';

/** Whom a release to come would touch. Attendees are counted, speakers are named. */
export interface ReleaseImpact {
  /** In the order of the review's changes. */
  changes: ChangeImpact[];
  reach: ReleaseReach;
}

/** Whom one change touches: confirmed attendees and the speakers before or after it. */
export interface ChangeImpact {
  panelId: string;
  /** Attendees with a seat in the panel. */
  seats: number;
  /** Attendees who starred it and hold no seat in it. */
  stars: number;
  /** Of both, those whom the panel is not for any more: a seat of theirs is given back. */
  lost: number;
  speakers: NamedPerson[];
  /** Who gets an overlap with this panel in their own agenda that the current release does not have. */
  newClashes: { attendees: number; speakers: NamedPerson[] };
  /** The room it would be in; null across all rooms, when cancelled, or when nobody counted the room's seats. */
  room: { capacity: number; holds: boolean } | null;
}

/** What publishing would cause altogether. */
export interface ReleaseReach {
  /** Messages: one for each person. */
  mails: number;
  /** Speakers and attendees among their recipients; somebody who is both counts in both. */
  speakers: number;
  attendees: number;
  /** Calendar invitations in these messages, new or updated, and cancellations of earlier ones. */
  invitations: number;
  cancellations: number;
  /** Speakers who would be told but have no email address. */
  unreachable: NamedPerson[];
  attendeesWithNewClash: number;
  /** Seats that attendees hold in panels that are cancelled. */
  seatsInCancelled: number;
}

export class NoticeQuery extends PageQuery {
  /** As in `ReviewQuery`. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(MAX_RELEASE_NUMBER) restore?: number;
}

/** A message that a release to come would cause, as its recipient would get it, in both languages. */
export interface NoticeView {
  /** Speakers by their names; attendees by their reference. */
  recipient: { speaker: NamedPerson | null; reference: string | null };
  /** The address; null for somebody who may not read registrations. */
  to: string | null;
  /** The language it would be sent in. */
  language: Language;
  bodies: Record<Language, { subject: string; text: string; html: string }>;
  attachments: { name: string; type: string; content: string }[];
}
