import { Column, Entity } from 'typeorm';

/** Up to which release somebody knows about a panel that concerns them: a speaker or an attendee. */
@Entity({ name: 'heard' })
export class Heard {
  @Column({ type: 'uuid', name: 'panel_id', primary: true }) panelId: string;
  @Column({ type: 'uuid', name: 'speaker_id', nullable: true, primary: true })
  speakerId: string | null;
  @Column({ type: 'uuid', name: 'registration_id', nullable: true, primary: true })
  registrationId: string | null;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'integer', name: 'release_number' }) releaseNumber: number;
}
