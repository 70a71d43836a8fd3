import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { PageQuery } from '../page.js';
import { type Format, FORMATS } from './panels.js';

export class PanelQuery extends PageQuery {
  @IsOptional() @IsUUID() trackId?: string;
  @IsOptional() @IsUUID() roomId?: string;
  @IsOptional() @IsUUID() speakerId?: string;
  @IsOptional() @IsIn(FORMATS) format?: Format;
  /** Those for everybody, or those for some attendees alone. */
  @IsOptional() @IsIn(['everybody', 'some']) audience?: 'everybody' | 'some';
  @IsOptional() @IsIn(['yes', 'no']) placed?: 'yes' | 'no';
  /** Those of which a text is written, but not in every language of the conference. */
  @IsOptional() @IsIn(['missing']) translation?: 'missing';
  @IsOptional() @Matches(/^\d{4}-\d\d-\d\d$/) day?: string;
}
