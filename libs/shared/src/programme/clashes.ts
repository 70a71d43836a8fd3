import { IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import type { Localised } from '../languages.js';

export const CLASH_KINDS = ['room', 'speaker'] as const;
export type ClashKind = (typeof CLASH_KINDS)[number];

/** Two placed panels that cannot both happen as drafted. */
export interface ClashView {
  /** Stable for the same pair and cause. */
  id: string;
  kind: ClashKind;
  /** One sentence that names both panels, in both languages. */
  sentence: Localised;
  panels: [ClashPanel, ClashPanel];
  roomId: string | null;
  speakerId: string | null;
  /** Set when an organiser accepted this overlap; it then does not block a release. */
  accepted: { reason: string; by: string; at: string } | null;
}

export interface ClashPanel {
  id: string;
  title: Localised;
  startsAt: string;
  endsAt: string;
  /** The speaker's part in this panel, for a speaker's clash. */
  partId: string | null;
}

/** Accepts that a speaker's part overlaps another panel. */
export class OverlapAcceptanceInput {
  @IsUUID() partId: string;
  @IsUUID() otherPanelId: string;
  @IsString() @MinLength(3) @MaxLength(500) reason: string;
}
