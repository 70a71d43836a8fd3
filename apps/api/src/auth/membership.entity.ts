import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '#shared/auth/permissions';

/** The role of an account in a conference. */
@Entity({ name: 'memberships' })
export class Membership {
  @PrimaryColumn({ type: 'uuid', name: 'account_id' }) accountId: string;
  @PrimaryColumn({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'text' }) role: Role;
}
