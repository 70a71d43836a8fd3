import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Localised } from '#shared/languages';
import type { Change } from '#shared/releases/changes';
import type { StoredDocument } from './upgrade.js';

/** One published version of the programme; immutable. */
@Entity({ name: 'releases' })
export class Release {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' }) id: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'integer' }) number: number;
  @Column({ type: 'timestamptz', name: 'published_at' }) publishedAt: Date;
  @Column({ type: 'uuid', name: 'published_by', nullable: true }) publishedBy: string | null;
  @Column({ type: 'text' }) publisher: string;
  @Column({ type: 'jsonb' }) notes: Localised;
  @Column({ type: 'jsonb' }) document: StoredDocument;
  @Column({ type: 'jsonb' }) changes: Change[];
  @Column({ type: 'boolean', default: false }) silent: boolean;
  @Column({ type: 'integer', name: 'restored_from', nullable: true }) restoredFrom: number | null;
  @Column({ type: 'integer', default: 0 }) told: number;
  @Column({ type: 'boolean', name: 'public_news', default: true }) publicNews: boolean;
}
