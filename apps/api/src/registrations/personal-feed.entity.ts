import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The secret address of an attendee’s own calendar, known by its hash. */
@Entity({ name: 'personal_feeds' })
export class PersonalFeed {
  @PrimaryColumn({ type: 'bytea', name: 'secret_hash' }) secretHash: Buffer;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'uuid', name: 'registration_id' }) registrationId: string;
  @Column({ type: 'timestamptz', name: 'revoked_at', nullable: true }) revokedAt: Date | null;
}
