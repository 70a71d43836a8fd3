import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Localised } from '#shared/languages';

/** What panels are about. */
@Entity({ name: 'tracks' })
export class Track {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' }) id: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'text' }) slug: string;
  @Column({ type: 'jsonb' }) name: Localised;
  /** Slots 1 to 6 of the design. */
  @Column({ type: 'smallint' }) colour: number;
  @Column({ type: 'smallint' }) shape: number;
  @Column({ type: 'integer', default: 0 }) position: number;
  @Column({ type: 'text', name: 'source_id', nullable: true }) sourceId: string | null;
  @Column({ type: 'integer', default: 1 }) version: number;
}
