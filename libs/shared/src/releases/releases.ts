import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Localised } from '../languages.js';
import { IsLocalised, LocalisedSummary } from '../localised-input.js';
import type { ClashView } from '../programme/clashes.js';
import type { UnconfirmedSpeaker } from '../programme/speakers.js';
import type { Change, DetailedChange } from './changes.js';

/** Publishes the draft, or an earlier release again. */
export class ReleaseInput {
  @IsLocalised(LocalisedSummary) notes: LocalisedSummary;
  /** The release the review was made against; a newer one refuses this publication. */
  @IsOptional() @IsInt() @Min(0) basedOn?: number;
  /** Writes to nobody; the next release that does tells what is still different then. */
  @IsOptional() @IsBoolean() silent?: boolean;
}

export const MAX_RELEASE_NUMBER = 999_999_999;

/** Which publication is reviewed: that of the draft, or that of an earlier release again. */
export class ReviewQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(MAX_RELEASE_NUMBER) restore?: number;
}

export class ComparisonQuery {
  /** The release to compare with, older or newer; 0 stands for nothing published. */
  @Type(() => Number) @IsInt() @Min(0) @Max(MAX_RELEASE_NUMBER) since: number;
}

/** What "Review and publish" shows: what the next release would change, and what stands in its way. */
export interface ReleaseReview {
  /** Number of the current release; 0 before the first. */
  current: number;
  next: number;
  /** The earlier release that is published again; null for the draft. */
  restores: number | null;
  changes: DetailedChange[];
  /** Whether the release would differ at all, also in what no change names, such as a biography. */
  differs: boolean;
  /** All clashes of the draft; those that stop and are not accepted block the release. */
  clashes: ClashView[];
  /** Panels with more seats taken than the release would give them; each blocks the release. */
  seatShortfalls: SeatShortfall[];
  /** Speakers whom the release would announce although they have not confirmed: a warning. */
  unconfirmed: UnconfirmedSpeaker[];
  unplaced: number;
}

/** A panel whose seats cannot go below those that are taken. */
export interface SeatShortfall {
  panelId: string;
  title: Localised;
  taken: number;
  /** Seats in the release to come. */
  capacity: number;
}

/** What changed from one release to another. */
export interface ReleaseComparison {
  since: number;
  number: number;
  changes: DetailedChange[];
}

export interface ReleaseView {
  number: number;
  publishedAt: string;
  publishedBy: string;
  notes: Localised;
  panels: number;
  changes: Change[];
  /** Published without telling anybody. */
  silent: boolean;
  /** The earlier release whose content this one published again. */
  restoredFrom: number | null;
  /** How many messages it caused. */
  told: number;
}
