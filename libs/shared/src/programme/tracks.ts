import { IsInt, IsOptional, Max, Min } from 'class-validator';
import type { Localised } from '../languages.js';
import { IsLocalised, IsWrittenInOneLanguage, LocalisedLine } from '../localised-input.js';

/** The shapes of the design's six track slots, in their order. */
export const TRACK_SHAPES = [
  'circle',
  'triangle',
  'square',
  'diamond',
  'hexagon',
  'cross',
] as const;
export type TrackShape = (typeof TRACK_SHAPES)[number];

export class TrackInput {
  @IsLocalised(LocalisedLine) @IsWrittenInOneLanguage() name: LocalisedLine;
  /** Colour slot 1 to 6 of the design; the next free one when left out. */
  @IsOptional() @IsInt() @Min(1) @Max(6) colour?: number;
  /** Shape slot 1 to 6 of the design; the colour's own shape when left out. */
  @IsOptional() @IsInt() @Min(1) @Max(6) shape?: number;
  /** The version that was read; required for a change, absent for a new track. */
  @IsOptional() @IsInt() @Min(1) version?: number;
}

export interface TrackView {
  id: string;
  slug: string;
  name: Localised;
  colour: number;
  shape: number;
  panels: number;
  version: number;
}
