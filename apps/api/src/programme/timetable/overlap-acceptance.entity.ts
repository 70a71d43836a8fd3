import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why an organiser lets a speaker be in two panels at once. */
@Entity({ name: 'overlap_acceptances' })
export class OverlapAcceptance {
  @PrimaryColumn({ type: 'uuid', name: 'part_id' }) partId: string;
  @PrimaryColumn({ type: 'uuid', name: 'other_panel_id' }) otherPanelId: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'text' }) reason: string;
  @Column({ type: 'uuid', name: 'account_id', nullable: true }) accountId: string | null;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
