import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Audience } from '#shared/programme/audience';

/** Where and when a release places a panel: no exclusive room holds two at once. */
@Entity({ name: 'release_placements' })
export class ReleasePlacement {
  @PrimaryColumn({ type: 'uuid', name: 'release_id' }) releaseId: string;
  @PrimaryColumn({ type: 'uuid', name: 'panel_id' }) panelId: string;
  @Column({ type: 'uuid', name: 'room_id', nullable: true }) roomId: string | null;
  @Column({ type: 'tstzrange' }) during: string;
  @Column({ type: 'boolean' }) exclusive: boolean;
  @Column({ type: 'jsonb', nullable: true }) audience: Audience | null;
}
