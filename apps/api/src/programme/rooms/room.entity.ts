import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Localised } from '#shared/languages';

/** Where panels are held. */
@Entity({ name: 'rooms' })
export class Room {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' }) id: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'text' }) slug: string;
  @Column({ type: 'jsonb' }) name: Localised;
  /** Seats; null when nobody counted them. */
  @Column({ type: 'integer', nullable: true }) capacity: number | null;
  /** False for a space that holds several panels at once. */
  @Column({ type: 'boolean', default: true }) exclusive: boolean;
  /** Local time before which nothing should begin there. */
  @Column({ type: 'time', name: 'opens_at', nullable: true }) opensAt: string | null;
  @Column({ type: 'integer', default: 0 }) position: number;
  @Column({ type: 'text', name: 'source_id', nullable: true }) sourceId: string | null;
  @Column({ type: 'integer', default: 1 }) version: number;
}
