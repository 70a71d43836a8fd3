import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A time at which a room is open or a speaker is present; one without any is always there. */
@Entity({ name: 'availabilities' })
export class Availability {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' }) id: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'uuid', name: 'room_id', nullable: true }) roomId: string | null;
  @Column({ type: 'uuid', name: 'speaker_id', nullable: true }) speakerId: string | null;
  @Column({ type: 'timestamptz', name: 'starts_at' }) startsAt: Date;
  @Column({ type: 'timestamptz', name: 'ends_at' }) endsAt: Date;
}
