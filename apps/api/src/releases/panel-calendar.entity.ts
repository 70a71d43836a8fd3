import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What calendars were told of a panel last; it only rises. */
@Entity({ name: 'panel_calendars' })
export class PanelCalendar {
  @PrimaryColumn({ type: 'uuid', name: 'panel_id' }) panelId: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'integer' }) sequence: number;
  @Column({ type: 'timestamptz', name: 'created_at' }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'changed_at' }) changedAt: Date;
  @Column({ type: 'text', name: 'content_hash' }) contentHash: string;
  @Column({ type: 'text', name: 'core_hash' }) coreHash: string;
  @Column({ type: 'timestamptz', name: 'cancelled_at', nullable: true }) cancelledAt: Date | null;
}
