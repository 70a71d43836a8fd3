import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsClock } from '../clock.js';
import {
  choice,
  CODES,
  type FieldKinds,
  fieldsOf,
  LOCALISED,
  MARKDOWN,
  number,
  OPTIONAL_NUMBER,
  pick,
  TEXT,
  YES_NO,
} from '../field-kinds.js';
import type { Localised } from '../languages.js';
import { IsContentLanguages } from '../language-tags.js';
import {
  IsLocalised,
  IsWrittenInOneLanguage,
  LocalisedLine,
  LocalisedMarkdown,
  LocalisedSummary,
} from '../localised-input.js';

/** How a registration of a category is answered: at once, or by an organiser. */
export const APPROVALS = ['automatic', 'manual'] as const;
export type Approval = (typeof APPROVALS)[number];

/** What organisers may change of a conference. */
export interface ConferenceSettings {
  name: Localised;
  tagline: Localised;
  venue: Localised;
  /** Practical information, Markdown. */
  information: Localised;
  registrationOpen: boolean;
  /** Places in the whole conference; null: no limit. */
  capacity: number | null;
  /** What a registrant agrees to. */
  notice: Localised;
  /** Languages of the content, the main one first. */
  languages: string[];
  /** Local times, `08:30`; null: not set. */
  opensAt: string | null;
  closesAt: string | null;
  /** Minutes a speaker needs from one room to another. */
  changeoverMinutes: number;
}

/** All that is said of a conference; what is no setting is decided when it is made. */
export interface ConferenceContent extends ConferenceSettings {
  city: Localised;
  /** IANA name. */
  timeZone: string;
  startDate: string;
  endDate: string;
  contactEmail: string;
  /** True for a conference made up to show the product. */
  demo: boolean;
}

/** What each setting holds, in the order in which people read them. */
export const SETTINGS_KINDS: FieldKinds<ConferenceSettings> = {
  name: LOCALISED,
  tagline: LOCALISED,
  venue: LOCALISED,
  information: MARKDOWN,
  registrationOpen: YES_NO,
  capacity: OPTIONAL_NUMBER,
  notice: LOCALISED,
  languages: CODES,
  opensAt: choice<string | null>(null),
  closesAt: choice<string | null>(null),
  changeoverMinutes: number(0),
};

export const SETTINGS_FIELDS = fieldsOf(SETTINGS_KINDS);

export const CONFERENCE_KINDS: FieldKinds<ConferenceContent> = {
  ...SETTINGS_KINDS,
  city: LOCALISED,
  timeZone: TEXT,
  startDate: TEXT,
  endDate: TEXT,
  contactEmail: TEXT,
  demo: YES_NO,
};

/** What a release publishes of a conference, field by field: what is not named here does not leave the house. */
export const PUBLIC_CONFERENCE_FIELDS = [
  'name',
  'tagline',
  'information',
  'venue',
  'city',
  'timeZone',
  'startDate',
  'endDate',
  'languages',
  'contactEmail',
  'demo',
] as const satisfies readonly (keyof ConferenceContent)[];

/** What everybody may know of a conference. */
export interface PublicConference extends Pick<
  ConferenceContent,
  (typeof PUBLIC_CONFERENCE_FIELDS)[number]
> {
  id: string;
  slug: string;
}

/** What a release says of a conference. */
export function publicConference(conference: PublicConference): PublicConference {
  const { id, slug } = conference;
  return { id, slug, ...pick(conference, PUBLIC_CONFERENCE_FIELDS) };
}

/** The settings of a conference that an organiser may change. */
export class ConferenceInput implements Omit<
  ConferenceSettings,
  'languages' | 'changeoverMinutes' | 'opensAt' | 'closesAt'
> {
  @IsLocalised(LocalisedLine) @IsWrittenInOneLanguage() name: LocalisedLine;
  @IsLocalised(LocalisedLine) tagline: LocalisedLine;
  /** Languages of the content, the main one first; absent: as they are. */
  @IsOptional() @IsContentLanguages() languages?: string[];
  @IsLocalised(LocalisedMarkdown) information: LocalisedMarkdown;
  @IsLocalised(LocalisedLine) @IsWrittenInOneLanguage() venue: LocalisedLine;
  @IsBoolean() registrationOpen: boolean;
  /** Places in the whole conference; null: no limit. */
  @IsOptional() @IsInt() @Min(0) @Max(1_000_000) capacity: number | null;
  /** What a registrant agrees to, without which nobody can register; a change of the text makes a new version. */
  @IsLocalised(LocalisedSummary)
  @IsWrittenInOneLanguage('registrationOpen')
  notice: LocalisedSummary;
  /** Minutes a speaker needs from one room to another; 0: none are planned. */
  @IsOptional() @IsInt() @Min(0) @Max(120) changeoverMinutes?: number | null;
  /** Local time, `08:30`, before which nothing should begin; null: any time. */
  @IsOptional() @IsClock() opensAt?: string | null;
  /** Local time, later than `opensAt`, by which everything but ceremonies and social events should end. */
  @IsOptional() @IsClock() closesAt?: string | null;
  @IsInt() @Min(1) version: number;
}

/** One category of attendees, its places and its approval rule. */
export class CategoryInput {
  @IsLocalised(LocalisedLine) @IsWrittenInOneLanguage() name: LocalisedLine;
  @IsLocalised(LocalisedLine) hint: LocalisedLine;
  @IsOptional() @IsInt() @Min(0) @Max(1_000_000) capacity: number | null;
  @IsIn(APPROVALS) approval: Approval;
  @IsInt() @Min(1) version: number;
}

export interface CategoryView {
  id: string;
  key: string;
  name: Localised;
  hint: Localised;
  approval: Approval;
  capacity: number | null;
  /** Places taken by confirmed registrations. */
  taken: number;
  version: number;
}

export interface ConferenceView extends ConferenceContent {
  id: string;
  slug: string;
  /** Places taken by confirmed registrations. */
  taken: number;
  noticeVersion: number;
  /** Number of the release the public sees; 0 before the first. */
  releaseNumber: number;
  categories: CategoryView[];
  version: number;
}

/** The figures of the dashboard. */
export interface DashboardView {
  panels: { total: number; unplaced: number; translationMissing: number };
  speakers: number;
  rooms: number;
  /** Clashes that block a release. */
  clashes: number;
  /** Clashes that only warn. */
  warnings: number;
  changesSinceRelease: number;
  release: { number: number; publishedAt: string; publishedBy: string } | null;
  registrations: {
    submitted: number;
    confirmed: number;
    declined: number;
    cancelled: number;
  };
  registrationsByDay: { day: string; count: number }[];
  categories: {
    name: Localised;
    taken: number;
    capacity: number | null;
    submitted: number;
  }[];
  mail: { queued: number; kept: number; failed: number };
}
