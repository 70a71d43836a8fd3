import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Localised } from '#shared/languages';

/** A person's part in the programme; names and address are the person's. */
@Entity({ name: 'speakers' })
export class Speaker {
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'uuid', name: 'person_id' }) personId: string;
  @Column({ type: 'text' }) slug: string;
  /** Markdown. */
  @Column({ type: 'jsonb' }) biography: Localised;
  @Column({ type: 'text', name: 'source_id', nullable: true }) sourceId: string | null;
  /** Rises with every change of the speaker or the person. */
  @Column({ type: 'integer' }) version: number;
}
