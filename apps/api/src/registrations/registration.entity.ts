import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '#shared/languages';
import type { RegistrationStatus } from '#shared/registrations/registrations';
import { KEPT_FOR_SEARCH } from '../database/search-sql.js';

/** The request of a person to attend. */
@Entity({ name: 'registrations' })
export class Registration {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' }) id: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'uuid', name: 'person_id' }) personId: string;
  @Column({ type: 'uuid', name: 'category_id' }) categoryId: string;
  @Column({ type: 'text' }) reference: string;
  @Column({ type: 'text' }) status: RegistrationStatus;
  @Column({ type: 'citext' }) email: string;
  @Column({ type: 'text' }) language: Language;
  @Column({ type: 'integer', name: 'notice_version' }) noticeVersion: number;
  @Column({ type: 'timestamptz', name: 'consented_at', default: () => 'now()' }) consentedAt: Date;
  @Column({ type: 'text', nullable: true }) reason: string | null;
  @Column({ type: 'bytea', name: 'page_secret_hash' }) pageSecretHash: Buffer;
  @Column({ type: 'bytea', name: 'ticket_secret_hash' }) ticketSecretHash: Buffer;
  @Column({ type: 'integer', name: 'feed_generation', default: 1 }) feedGeneration: number;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'agenda_changed_at', nullable: true })
  agendaChangedAt: Date | null;
  @Column({ type: 'integer', default: 1 }) version: number;
  /** Written by the database, of what only a registration has. */
  @Column({ ...KEPT_FOR_SEARCH, asExpression: "search_text(email::text || ' ' || reference)" })
  search: string;
}
