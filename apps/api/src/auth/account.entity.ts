import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Language } from '#shared/languages';

/** Somebody who signs in to the admin. */
@Entity({ name: 'accounts' })
export class Account {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column({ type: 'citext' }) email: string;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text', name: 'password_hash', select: false })
  passwordHash: string;
  @Column({ type: 'text' }) language: Language;
  @Column({ type: 'timestamptz', name: 'disabled_at', nullable: true })
  disabledAt: Date | null;
}
