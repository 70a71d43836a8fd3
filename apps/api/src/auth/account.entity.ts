import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '#shared/languages';

/** Somebody who signs in to the admin. */
@Entity({ name: 'accounts' })
export class Account {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' }) id: string;
  @Column({ type: 'citext' }) email: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', name: 'password_hash', select: false })
  passwordHash: string;
  @Column({ type: 'text', default: 'en' }) language: Language;
  @Column({ type: 'timestamptz', name: 'disabled_at', nullable: true })
  disabledAt: Date | null;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
