import {
  IsInt,
  IsISO8601,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';

/** Longest panel: a day and a night of a social event, in minutes. */
export const DURATION_MAX = 24 * 60;

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

export interface SlotView {
  roomId: string | null;
  startsAt: string;
  endsAt: string;
  /** Held in place: it moves only once it is unlocked. */
  locked: boolean;
  version: number;
}
