import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsClock } from '../clock.js';
import type { Localised } from '../languages.js';
import { IsLocalised, IsWrittenInOneLanguage, LocalisedLine } from '../localised-input.js';

export class RoomInput {
  @IsLocalised(LocalisedLine) @IsWrittenInOneLanguage() name: LocalisedLine;
  /** Seats; null when nobody counted them. */
  @IsOptional() @IsInt() @Min(0) @Max(1_000_000) capacity: number | null;
  /** False for a space that holds several panels at once, such as a foyer. */
  @IsBoolean() exclusive: boolean;
  /** Local time, `08:30`, before which nothing should begin there; null: any time. */
  @IsOptional() @IsClock() opensAt?: string | null;
  @IsOptional() @IsInt() @Min(1) version?: number;
}

export interface RoomView {
  id: string;
  slug: string;
  name: Localised;
  capacity: number | null;
  exclusive: boolean;
  /** Local time, `08:30`; null: any time. */
  opensAt: string | null;
  panels: number;
  version: number;
}
