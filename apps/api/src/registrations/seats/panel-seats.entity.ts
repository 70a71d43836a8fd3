import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Audience } from '#shared/programme/audience';

/** The seats that the current release offers in a panel, and how many are taken. */
@Entity({ name: 'panel_seats' })
export class PanelSeats {
  @PrimaryColumn({ type: 'uuid', name: 'panel_id' }) panelId: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'integer' }) capacity: number;
  @Column({ type: 'integer', default: 0 }) taken: number;
  @Column({ type: 'boolean', default: true }) open: boolean;
  @Column({ type: 'jsonb', nullable: true }) audience: Audience | null;
}
