import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a person speaks in a release: nobody in two panels at once, unless accepted. */
@Entity({ name: 'release_parts' })
export class ReleasePart {
  @PrimaryColumn({ type: 'uuid', name: 'release_id' }) releaseId: string;
  @PrimaryColumn({ type: 'uuid', name: 'panel_id' }) panelId: string;
  @PrimaryColumn({ type: 'uuid', name: 'person_id' }) personId: string;
  @Column({ type: 'tstzrange' }) during: string;
  @Column({ type: 'boolean', name: 'overlap_accepted' }) overlapAccepted: boolean;
}
