import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who is signed in; its token is known by its hash. */
@Entity({ name: 'sessions' })
export class Session {
  @PrimaryColumn({ type: 'bytea', name: 'token_hash' }) tokenHash: Buffer;
  @Column({ type: 'uuid', name: 'account_id' }) accountId: string;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'last_seen_at', default: () => 'now()' }) lastSeenAt: Date;
  @Column({ type: 'timestamptz', name: 'expires_at' }) expiresAt: Date;
}
