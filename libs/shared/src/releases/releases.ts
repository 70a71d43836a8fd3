import { IsInt, IsOptional, Min } from 'class-validator';
import type { Localised } from '../languages.js';
import { IsLocalised, LocalisedSummary } from '../localised-input.js';
import type { ClashView } from '../programme/clashes.js';
import type { Change } from './changes.js';

export class ReleaseInput {
  @IsLocalised(LocalisedSummary) notes: LocalisedSummary;
  /** The release the review was made against; a newer one refuses this publication. */
  @IsOptional() @IsInt() @Min(0) basedOn?: number;
}

/** What "Review and publish" shows: what the next release would change, and what stands in its way. */
export interface ReleaseReview {
  /** Number of the current release; 0 before the first. */
  current: number;
  next: number;
  changes: Change[];
  /** Whether the release would differ at all, also in what no change names, such as a biography. */
  differs: boolean;
  /** All clashes of the draft; those not accepted block the release. */
  clashes: ClashView[];
  unplaced: number;
}

export interface ReleaseView {
  number: number;
  publishedAt: string;
  publishedBy: string;
  notes: Localised;
  panels: number;
  changes: Change[];
}
