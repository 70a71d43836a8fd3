import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  NotEquals,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsClock } from '../clock.js';
import type { Localised } from '../languages.js';
import type { PanelSummaryView } from './panels.js';
import { DURATION_MAX, SlotInput } from './slots.js';

/** What an organiser did to the timetable in one gesture. */
export const MOVE_KINDS = ['place', 'move', 'resize', 'unplace', 'swap', 'shift', 'span'] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];

/** How many moves an organiser can take back. */
export const UNDO_DEPTH = 50;

/** One panel of a move: the place it gets, or null for the tray. */
export class MoveStepInput {
  @IsUUID() panelId: string;
  /** The slot's version that was read; 0 when the panel had no slot. */
  @IsInt() @Min(0) version: number;
  @ValidateIf((step: MoveStepInput) => step.slot !== null)
  @ValidateNested()
  @Type(() => SlotInput)
  slot: SlotInput | null;
}

/**
 * Moves panels together, or none of them. The versions of the steps count, not those inside their slots. The kind
 * is what the history calls it: with `unplace` every slot is null, with `span` every session lies across all rooms.
 */
export class MoveInput {
  @IsIn(MOVE_KINDS) kind: MoveKind;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique((step: MoveStepInput) => step?.panelId)
  @ValidateNested({ each: true })
  @Type(() => MoveStepInput)
  steps: MoveStepInput[];
}

/** Two panels change places: each takes the other's room and start. */
export class SwapInput {
  @IsUUID() panelId: string;
  @IsInt() @Min(1) version: number;
  @IsUUID() otherPanelId: string;
  @IsInt() @Min(1) otherVersion: number;
}

/**
 * Everything that starts at or after `from` on its local day, in one room or in all, that many minutes later.
 * Locked sessions stay where they are.
 */
export class ShiftInput {
  @IsISO8601({ strict: true }) @Matches(/(Z|[+-]\d\d:\d\d)$/) from: string;
  @ValidateIf((input: ShiftInput) => input.roomId !== null) @IsUUID() roomId: string | null;
  /** Negative: earlier. */
  @IsInt() @Min(-DURATION_MAX) @Max(DURATION_MAX) @NotEquals(0) minutes: number;
  /** Only answers what would move. */
  @IsOptional() @IsBoolean() dryRun?: boolean;
}

/** What a shift moved, or with `dryRun` would move, with the panels as they then are. */
export interface ShiftView {
  /** Null for a dry run. */
  id: string | null;
  kind: 'shift';
  panels: PanelSummaryView[];
  /** Locked panels, which stay where they are. */
  left: PanelSummaryView[];
}

/** Holds a placed panel where it is, or lets it go. */
export class LockInput {
  @IsBoolean() locked: boolean;
  /** The slot's version that was read. */
  @IsInt() @Min(1) version: number;
}

/** A move that was made, with the panels as they are now. */
export interface MoveView {
  /** Names the move in the history; null when every panel was there already. */
  id: string | null;
  kind: MoveKind;
  panels: PanelSummaryView[];
}

/** What undo and redo would do next for the one who asks; null when there is nothing. */
export interface MoveHistoryView {
  undo: { kind: MoveKind; title: Localised; panels: number } | null;
  redo: { kind: MoveKind; title: Localised; panels: number } | null;
}

export class FreePlaceQuery {
  /** A day of the conference in its own time zone, `2027-06-15`. */
  @Matches(/^\d{4}-\d\d-\d\d$/) day: string;
  @IsOptional() @IsUUID() roomId?: string;
  /** Another length than the panel has now. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(DURATION_MAX) minutes?: number;
  /** Local time, `11:35`: places from then on come first, the earlier ones of the day after them. */
  @IsOptional() @IsClock() after?: string;
}

/** A place where the room and every speaker are free; `warnings` are the soft clashes it would have. */
export interface FreePlaceView {
  roomId: string;
  startsAt: string;
  endsAt: string;
  warnings: Localised[];
}
