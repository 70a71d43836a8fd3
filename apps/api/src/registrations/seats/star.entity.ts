import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A panel that an attendee keeps in the own agenda. */
@Entity({ name: 'stars' })
export class Star {
  @PrimaryColumn({ type: 'uuid', name: 'registration_id' }) registrationId: string;
  @PrimaryColumn({ type: 'uuid', name: 'panel_id' }) panelId: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
