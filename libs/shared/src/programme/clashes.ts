import { IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import type { Localised, Phrase } from '../languages.js';

/** What a release refuses: the constraints of the database say the same. */
export const HARD_CLASH_KINDS = ['room', 'speaker'] as const;
/** What only warns. */
export const SOFT_CLASH_KINDS = [
  'changeover',
  'speaker-unavailable',
  'room-unavailable',
  'room-too-small',
  'before-room-opens',
  'outside-hours',
] as const;
export const CLASH_KINDS = [...HARD_CLASH_KINDS, ...SOFT_CLASH_KINDS] as const;
export type ClashKind = (typeof CLASH_KINDS)[number];

/** A placed panel, or two of them, that cannot happen well as drafted. */
export interface ClashView {
  /** Stable for the same cause and panels. */
  id: string;
  kind: ClashKind;
  /** `stop` blocks a release unless it is accepted, `warn` does not. */
  grade: 'stop' | 'warn';
  /** One sentence that names both sides, in both languages. */
  sentence: Phrase;
  /** One panel, or the two that clash. */
  panels: ClashPanel[];
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

/** Whether a release is refused because of it: nobody accepted it, and it is more than a warning. */
export function blocksRelease({ grade, accepted }: Pick<ClashView, 'grade' | 'accepted'>): boolean {
  return grade === 'stop' && accepted === null;
}

/** Accepts that a speaker's part overlaps another panel. */
export class OverlapAcceptanceInput {
  @IsUUID() partId: string;
  @IsUUID() otherPanelId: string;
  @IsString() @MinLength(3) @MaxLength(500) reason: string;
}
