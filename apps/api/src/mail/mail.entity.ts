import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '#shared/languages';
import type { MailKind, MailStatus } from '#shared/mail/mails';
import type { MailData } from './mail-data.js';

/** A message of the outbox: what to say and to whom, not the words themselves. */
@Entity({ name: 'mails' })
export class Mail {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' }) id: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'uuid', name: 'registration_id', nullable: true }) registrationId: string | null;
  @Column({ type: 'uuid', name: 'speaker_id', nullable: true }) speakerId: string | null;
  @Column({ type: 'text', name: 'to_address' }) to: string;
  @Column({ type: 'text' }) language: Language;
  @Column({ type: 'text' }) kind: MailKind;
  @Column({ type: 'jsonb', default: {} }) data: MailData;
  @Column({ type: 'text', default: 'queued' }) status: MailStatus;
  @Column({ type: 'integer', default: 0 }) attempts: number;
  @Column({ type: 'text', nullable: true }) error: string | null;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'sent_at', nullable: true }) sentAt: Date | null;
}
