import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was answered to a request that may be sent again. */
@Entity({ name: 'idempotency_keys' })
export class IdempotencyKey {
  @PrimaryColumn({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @PrimaryColumn({ type: 'text' }) key: string;
  @Column({ type: 'bytea', name: 'request_hash' }) requestHash: Buffer;
  @Column({ type: 'jsonb' }) response: unknown;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
