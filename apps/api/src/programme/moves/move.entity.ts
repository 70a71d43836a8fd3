import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { MoveKind } from '#shared/programme/moves';
import type { MoveStep } from './move-steps.js';

/** A move that an organiser can take back, or has taken back and can do again. */
@Entity({ name: 'moves' })
export class Move {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'uuid', name: 'account_id' }) accountId: string;
  @Column({ type: 'text' }) kind: MoveKind;
  @Column({ type: 'jsonb' }) steps: MoveStep[];
  @Column({ type: 'boolean', default: false }) undone: boolean;
  @Column({ type: 'timestamptz', default: () => 'now()' }) at: Date;
}
