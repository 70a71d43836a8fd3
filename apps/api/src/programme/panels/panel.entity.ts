import { Column, Entity, PrimaryColumn } from 'typeorm';
import { localised, type Localised } from '#shared/languages';
import type { Audience } from '#shared/programme/audience';
import type { Attribution, Format } from '#shared/programme/panels';
import type { Talk } from '#shared/programme/talks';

/** One item of the programme. A removed panel stays, so that its address is never given to another one. */
@Entity({ name: 'panels' })
export class Panel {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' }) id: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'text' }) slug: string;
  @Column({ type: 'jsonb' }) title: Localised;
  @Column({ type: 'jsonb', default: localised('') }) summary: Localised;
  /** Markdown. */
  @Column({ type: 'jsonb', default: localised('') }) abstract: Localised;
  @Column({ type: 'text' }) format: Format;
  @Column({ type: 'uuid', name: 'track_id', nullable: true }) trackId: string | null;
  /** Languages spoken, as ISO 639-1 codes. */
  @Column({ type: 'text', array: true, default: [] }) languages: string[];
  /** Languages interpreted into, as ISO 639-1 codes. */
  @Column({ type: 'text', array: true, default: [] }) interpretation: string[];
  @Column({ type: 'text', default: 'on-record' }) attribution: Attribution;
  /** Null: as many as the room has. */
  @Column({ type: 'integer', nullable: true }) seats: number | null;
  @Column({ type: 'boolean', name: 'sign_up', default: false }) signUp: boolean;
  /** Who may see and attend it; null: everybody. */
  @Column({ type: 'jsonb', nullable: true }) audience: Audience | null;
  @Column({ type: 'jsonb', default: [] }) talks: Talk[];
  @Column({ type: 'integer', name: 'duration_minutes' }) durationMinutes: number;
  @Column({ type: 'jsonb', default: [] }) links: { label: string; url: string }[];
  /** Where to follow it remotely; empty: nowhere. */
  @Column({ type: 'text', name: 'stream_url', default: '' }) streamUrl: string;
  /** Never shown to the public. */
  @Column({ type: 'text', name: 'internal_notes', default: '' }) internalNotes: string;
  /** For the technicians of the venue; never shown to the public. */
  @Column({ type: 'text', name: 'technical_needs', default: '' }) technicalNeeds: string;
  @Column({ type: 'text', name: 'source_id', nullable: true }) sourceId: string | null;
  @Column({ type: 'timestamptz', name: 'removed_at', nullable: true }) removedAt: Date | null;
  @Column({ type: 'integer', default: 1 }) version: number;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column({ type: 'timestamptz', name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
