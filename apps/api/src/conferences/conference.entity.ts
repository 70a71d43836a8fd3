import { Column, Entity, PrimaryColumn } from 'typeorm';
import { localised, type Localised } from '#shared/languages';

/** The event that everything else belongs to. */
@Entity({ name: 'conferences' })
export class Conference {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' }) id: string;
  @Column({ type: 'text' }) slug: string;
  @Column({ type: 'jsonb' }) name: Localised;
  @Column({ type: 'jsonb', default: localised('') }) tagline: Localised;
  @Column({ type: 'jsonb', default: localised('') }) information: Localised;
  @Column({ type: 'jsonb' }) venue: Localised;
  @Column({ type: 'jsonb' }) city: Localised;
  @Column({ type: 'text', name: 'time_zone' }) timeZone: string;
  @Column({ type: 'date', name: 'start_date' }) startDate: string;
  @Column({ type: 'date', name: 'end_date' }) endDate: string;
  @Column({ type: 'text', array: true, default: ['en', 'fr'] }) languages: string[];
  @Column({ type: 'text', name: 'contact_email', default: '' }) contactEmail: string;
  @Column({ type: 'boolean', default: false }) demo: boolean;
  @Column({ type: 'boolean', name: 'registration_open', default: false }) registrationOpen: boolean;
  @Column({ type: 'integer', nullable: true }) capacity: number | null;
  @Column({ type: 'integer', default: 0 }) taken: number;
  @Column({ type: 'jsonb', default: localised('') }) notice: Localised;
  @Column({ type: 'integer', name: 'notice_version', default: 1 }) noticeVersion: number;
  @Column({ type: 'integer', name: 'changeover_minutes', default: 0 }) changeoverMinutes: number;
  @Column({ type: 'time', name: 'opens_at', nullable: true }) opensAt: string | null;
  @Column({ type: 'time', name: 'closes_at', nullable: true }) closesAt: string | null;
  @Column({ type: 'integer', name: 'release_number', default: 0 }) releaseNumber: number;
  @Column({ type: 'integer', default: 1 }) version: number;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
