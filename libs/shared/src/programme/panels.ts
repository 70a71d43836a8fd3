import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { Localised } from '../languages.js';
import {
  IsLocalised,
  IsWrittenInOneLanguage,
  LocalisedLine,
  LocalisedMarkdown,
  LocalisedSummary,
} from '../localised-input.js';
import { PageQuery } from '../page.js';
import { type Audience, type AudienceInput, IsAudience } from './audience.js';
import { NeedsSeats } from './needs-seats.js';
import { IsListOfTalks, type Talk, TalkInput } from './talks.js';

export const FORMATS = [
  'keynote',
  'panel',
  'briefing',
  'workshop',
  'ceremony',
  'break',
  'social',
] as const;
export type Format = (typeof FORMATS)[number];

export const PART_ROLES = ['moderator', 'panellist', 'keynote', 'briefer'] as const;
export type PartRole = (typeof PART_ROLES)[number];

/**
 * What may be done with what is said: reported with names; used, but neither the speaker nor their affiliation named
 * (the Chatham House Rule); not recorded at all.
 */
export const ATTRIBUTIONS = ['on-record', 'chatham-house', 'no-recording'] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** Most seats of a panel or a room. */
export const SEATS_MAX = 1_000_000;

/** Longest panel: a day and a night of a social event, in minutes. */
export const DURATION_MAX = 24 * 60;

export class PartInput {
  @IsUUID() speakerId: string;
  @IsIn(PART_ROLES) role: PartRole;
}

/** What a link may lead to; an address with an account in it, `https://agenda.org@evil.example`, misleads. */
export const WEB_ADDRESS = {
  protocols: ['http', 'https'],
  require_protocol: true,
  disallow_auth: true,
};

export class LinkInput {
  @IsString() @MinLength(1) @MaxLength(200) label: string;
  @IsUrl(WEB_ADDRESS)
  @Matches(/^https?:\/\//i)
  @MaxLength(2000)
  url: string;
}

export class PanelInput {
  @IsLocalised(LocalisedLine) @IsWrittenInOneLanguage() title: LocalisedLine;
  @IsLocalised(LocalisedSummary) summary: LocalisedSummary;
  /** Markdown. */
  @IsLocalised(LocalisedMarkdown) abstract: LocalisedMarkdown;
  @IsIn(FORMATS) format: Format;
  @ValidateIf((input: PanelInput) => input.trackId !== null) @IsUUID() trackId: string | null;
  /** Languages spoken, as ISO 639-1 codes. */
  @IsArray()
  @ArrayMaxSize(5)
  @ArrayUnique()
  @Matches(/^[a-z]{2,3}$/, { each: true })
  languages: string[];
  /** Languages interpreted into, as ISO 639-1 codes. */
  @IsArray()
  @ArrayMaxSize(5)
  @ArrayUnique()
  @Matches(/^[a-z]{2,3}$/, { each: true })
  interpretation: string[];
  @IsIn(ATTRIBUTIONS) attribution: Attribution;
  /** Null: as many as the room has. */
  @ValidateIf((input: PanelInput) => input.seats !== null)
  @IsInt()
  @Min(0)
  @Max(SEATS_MAX)
  seats: number | null;
  /** Whether attendees take a seat beforehand. */
  @IsBoolean() @NeedsSeats() signUp: boolean;
  /** Who may see and attend it; null: everybody. Absent, it stays as it is. */
  @IsAudience() audience?: AudienceInput | null;
  @IsInt()
  @Min(1)
  @Max(DURATION_MAX)
  durationMinutes: number;
  /** Speakers in the order of the agenda; one part a speaker. */
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique((part: PartInput) => part?.speakerId)
  @ValidateNested({ each: true })
  @Type(() => PartInput)
  parts: PartInput[];
  /** Talks within the panel, none of which outlasts it or overlaps another. */
  @IsListOfTalks() talks: TalkInput[];
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => LinkInput)
  links: LinkInput[];
  /** Never shown to the public. */
  @IsString() @MaxLength(5000) internalNotes: string;
  @IsOptional() @IsInt() @Min(1) version?: number;
}

/** Places a panel in the draft; `roomId` null means across all rooms. */
export class SlotInput {
  @ValidateIf((input: SlotInput) => input.roomId !== null) @IsUUID() roomId: string | null;
  /**
   * ISO 8601 with an offset. The offset must be the one of the conference's zone at that time
   * (or Z): a local time that the clocks skip is refused.
   */
  @IsISO8601({ strict: true }) @Matches(/(Z|[+-]\d\d:\d\d)$/) startsAt: string;
  /** A new length in minutes, when the placement changes it. */
  @IsOptional() @IsInt() @Min(1) @Max(DURATION_MAX) durationMinutes?: number;
  /** The slot's version that was read; absent (or 0) when the panel had no slot. */
  @IsOptional() @IsInt() @Min(0) version?: number;
}

export class PanelQuery extends PageQuery {
  @IsOptional() @IsUUID() trackId?: string;
  @IsOptional() @IsUUID() roomId?: string;
  @IsOptional() @IsUUID() speakerId?: string;
  @IsOptional() @IsIn(FORMATS) format?: Format;
  /** Those for everybody, or those for some attendees alone. */
  @IsOptional() @IsIn(['everybody', 'some']) audience?: 'everybody' | 'some';
  @IsOptional() @IsIn(['yes', 'no']) placed?: 'yes' | 'no';
  /** Those of which a text is written, but not in every language of the conference. */
  @IsOptional() @IsIn(['missing']) translation?: 'missing';
  @IsOptional() @Matches(/^\d{4}-\d\d-\d\d$/) day?: string;
}

export interface SlotView {
  roomId: string | null;
  startsAt: string;
  endsAt: string;
  /** Held in place: it moves only once it is unlocked. */
  locked: boolean;
  version: number;
}

export interface PartView {
  id: string;
  speakerId: string;
  role: PartRole;
  speaker: { slug: string; name: Localised };
}

export interface PanelView {
  id: string;
  slug: string;
  title: Localised;
  summary: Localised;
  abstract: Localised;
  format: Format;
  trackId: string | null;
  languages: string[];
  interpretation: string[];
  attribution: Attribution;
  seats: number | null;
  signUp: boolean;
  /** Null: everybody. */
  audience: Audience | null;
  durationMinutes: number;
  parts: PartView[];
  talks: Talk[];
  links: { label: string; url: string }[];
  internalNotes: string;
  slot: SlotView | null;
  version: number;
  updatedAt: string;
}

/** A line of the list of panels and a card of the grid. */
export interface PanelSummaryView {
  id: string;
  slug: string;
  title: Localised;
  format: Format;
  trackId: string | null;
  durationMinutes: number;
  speakers: Localised[];
  /** In the order of `speakers`. */
  speakerIds: string[];
  /** Seats of the panel itself; null: as many as the room has. */
  seats: number | null;
  /** Seats taken by attendees. */
  signUps: number;
  /** Null: everybody. */
  audience: Audience | null;
  translationMissing: boolean;
  slot: SlotView | null;
  version: number;
}
