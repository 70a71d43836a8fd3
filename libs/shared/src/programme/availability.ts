import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsISO8601, Matches, ValidateNested } from 'class-validator';

/** From `startsAt` until `endsAt`, ISO 8601 with an offset. */
export class IntervalInput {
  @IsISO8601({ strict: true }) @Matches(/(Z|[+-]\d\d:\d\d)$/) startsAt: string;
  @IsISO8601({ strict: true }) @Matches(/(Z|[+-]\d\d:\d\d)$/) endsAt: string;
}

/** When a speaker or a room is available; none at all means always. */
export class AvailabilityInput {
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => IntervalInput)
  intervals: IntervalInput[];
}

export interface IntervalView {
  startsAt: string;
  endsAt: string;
}

/** The availability of one room or speaker; an empty list means always. */
export interface AvailabilityView {
  intervals: IntervalView[];
}
