import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from './page.js';

export class AuditQuery extends PageQuery {
  @IsOptional() @IsString() @MaxLength(60) entity?: string;
  @IsOptional() @IsString() @MaxLength(60) entityId?: string;
}

/** Who did what, when, with the object before and after. */
export interface AuditView {
  id: string;
  actor: string;
  action: string;
  entity: string;
  entityId: string;
  before: unknown;
  after: unknown;
  at: string;
}
