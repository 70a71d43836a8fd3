import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** Names the version that was read, where a request has no body: `DELETE …?version=3`. */
export class VersionQuery {
  @Type(() => Number) @IsInt() @Min(1) @Max(2_147_483_647) version: number;
}
