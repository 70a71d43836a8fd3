import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Approval } from '#shared/conferences/conference';
import { localised, type Localised } from '#shared/languages';

/** A kind of attendee, with its places and its approval rule. */
@Entity({ name: 'categories' })
export class Category {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' }) id: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'text' }) key: string;
  @Column({ type: 'jsonb' }) name: Localised;
  @Column({ type: 'jsonb', default: localised('') }) hint: Localised;
  @Column({ type: 'text' }) approval: Approval;
  @Column({ type: 'integer', nullable: true }) capacity: number | null;
  @Column({ type: 'integer', default: 0 }) taken: number;
  @Column({ type: 'integer', default: 0 }) position: number;
  @Column({ type: 'integer', default: 1 }) version: number;
}
