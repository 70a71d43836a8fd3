import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The place of an attendee in a panel whose seats are counted. */
@Entity({ name: 'seats' })
export class Seat {
  @PrimaryColumn({ type: 'uuid', name: 'registration_id' }) registrationId: string;
  @PrimaryColumn({ type: 'uuid', name: 'panel_id' }) panelId: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
