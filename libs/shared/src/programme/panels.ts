import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import {
  blankOf,
  choice,
  CODES,
  type FieldKinds,
  fieldsOf,
  list,
  LOCALISED,
  MARKDOWN,
  number,
  OPTIONAL_NUMBER,
  pick,
  sayField,
  TEXT,
  YES_NO,
} from '../field-kinds.js';
import type { Localised } from '../languages.js';
import {
  IsLocalised,
  IsWrittenInOneLanguage,
  LocalisedLine,
  LocalisedMarkdown,
  LocalisedSummary,
} from '../localised-input.js';
import { type Audience, AUDIENCE, type AudienceInput, IsAudience } from './audience.js';
import { LinkInput, type PanelLink, WEB_ADDRESS } from './links.js';
import { NeedsSeats } from './needs-seats.js';
import { DURATION_MAX, type SlotView } from './slots.js';
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

export class PartInput implements PanelPart {
  @IsUUID() speakerId: string;
  @IsIn(PART_ROLES) role: PartRole;
}

export interface PanelPart {
  speakerId: string;
  role: PartRole;
}

/** All that organisers say of a panel; when and where it takes place is said by its slot. */
export interface PanelContent {
  title: Localised;
  summary: Localised;
  /** Markdown. */
  abstract: Localised;
  format: Format;
  trackId: string | null;
  /** Languages spoken, as ISO 639-1 codes. */
  languages: string[];
  /** Languages interpreted into, as ISO 639-1 codes. */
  interpretation: string[];
  attribution: Attribution;
  /** Who may see and attend it; null: everybody. */
  audience: Audience | null;
  /** Null: as many as the room has. */
  seats: number | null;
  /** Whether attendees take a seat beforehand. */
  signUp: boolean;
  durationMinutes: number;
  parts: PanelPart[];
  talks: Talk[];
  links: PanelLink[];
  /** Where to follow it remotely; empty: nowhere. */
  streamUrl: string;
  /** Never shown to the public. */
  internalNotes: string;
  /** For the technicians of the venue; never shown to the public. */
  technicalNeeds: string;
}

export type PanelField = keyof PanelContent;

/** What each field of a panel holds, in the order in which people read them. */
export const PANEL_KINDS: FieldKinds<PanelContent> = {
  title: LOCALISED,
  summary: LOCALISED,
  abstract: MARKDOWN,
  format: choice<Format>('panel'),
  trackId: choice<string | null>(null),
  languages: CODES,
  interpretation: CODES,
  attribution: choice<Attribution>('on-record'),
  seats: OPTIONAL_NUMBER,
  signUp: YES_NO,
  audience: AUDIENCE,
  talks: list(),
  durationMinutes: number(60),
  parts: list(),
  links: list(({ label, url }) => `${label}: ${url}`),
  streamUrl: TEXT,
  internalNotes: TEXT,
  technicalNeeds: TEXT,
};

export const PANEL_FIELDS = fieldsOf(PANEL_KINDS);

/**
 * Public fields that the first releases did not know. A release that says nothing of one leaves it out, so that what
 * programs and calendars read stays the same.
 */
const LATER_PANEL_FIELDS = ['streamUrl'] as const satisfies readonly PanelField[];
type LaterPanelField = (typeof LATER_PANEL_FIELDS)[number];

/** What a release publishes of a panel, field by field: what is not named here does not leave the house. */
export const PUBLIC_PANEL_FIELDS = [
  'title',
  'summary',
  'abstract',
  'format',
  'trackId',
  'languages',
  'interpretation',
  'attribution',
  'audience',
  'seats',
  'signUp',
  'parts',
  'talks',
  'links',
  ...LATER_PANEL_FIELDS,
] as const satisfies readonly PanelField[];
export type PublicPanelField = (typeof PUBLIC_PANEL_FIELDS)[number];

/** What organisers say of a panel to everybody who may see it. */
export interface ReleasedContent
  extends Pick<PanelContent, Exclude<PublicPanelField, LaterPanelField>>, LaterContent {}

type LaterContent = { [Field in LaterPanelField]?: PanelContent[Field] };

/** What a release says of a panel. */
export function publicContent(panel: Pick<PanelContent, PublicPanelField>): ReleasedContent {
  const later: readonly PanelField[] = LATER_PANEL_FIELDS;
  const isSaid = (field: PublicPanelField) =>
    !later.includes(field) || sayField(PANEL_KINDS, field, panel, '') !== '';
  return pick(panel, PUBLIC_PANEL_FIELDS.filter(isSaid));
}

/** A panel of which nobody has said anything yet. */
export function blankPanel(): PanelContent {
  return blankOf(PANEL_KINDS);
}

/** What organisers say of a panel, without what else is known of it and of its speakers. */
export function panelContent(panel: PanelContent): PanelContent {
  const parts = panel.parts.map(({ speakerId, role }) => ({ speakerId, role }));
  return structuredClone({ ...pick(panel, PANEL_FIELDS), parts });
}

export class PanelInput implements Omit<PanelContent, 'audience' | 'streamUrl' | 'technicalNeeds'> {
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
  /** Where to follow it remotely. Absent, it stays as it is. */
  @ValidateIf((input: PanelInput) => input.streamUrl !== undefined && input.streamUrl !== '')
  @IsUrl(WEB_ADDRESS)
  @MaxLength(2000)
  streamUrl?: string;
  /** Never shown to the public. */
  @IsString() @MaxLength(5000) internalNotes: string;
  /** For the technicians of the venue. Absent, it stays as it is. */
  @ValidateIf((input: PanelInput) => input.technicalNeeds !== undefined)
  @IsString()
  @MaxLength(5000)
  technicalNeeds?: string;
  @IsOptional() @IsInt() @Min(1) version?: number;
}

export interface PartView extends PanelPart {
  id: string;
  speaker: { slug: string; name: Localised };
}

export interface PanelView extends PanelContent {
  id: string;
  slug: string;
  parts: PartView[];
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
