import { Column, Entity, PrimaryColumn } from 'typeorm';
import { localised, type Localised } from '#shared/languages';
import type { OwnField, SpeakerState } from '#shared/programme/speakers';

/** A person's part in the programme; names and address are the person's. */
@Entity({ name: 'speakers' })
export class Speaker {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' }) id: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'uuid', name: 'person_id' }) personId: string;
  @Column({ type: 'text' }) slug: string;
  /** Markdown. */
  @Column({ type: 'jsonb', default: localised('') }) biography: Localised;
  @Column({ type: 'text', name: 'source_id', nullable: true }) sourceId: string | null;
  @Column({ type: 'integer', nullable: true }) precedence: number | null;
  /** By rank or office, as `seniorityOf` reads them: what lists are sorted by without a precedence. */
  @Column({ type: 'smallint', default: 99 }) seniority: number;
  @Column({ type: 'text', default: 'noted' }) state: SpeakerState;
  @Column({ type: 'timestamptz', name: 'invited_at', nullable: true }) invitedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'reminded_at', nullable: true }) remindedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column({ type: 'text', name: 'answer_reason', default: '' }) answerReason: string;
  @Column({ type: 'text', name: 'locked_fields', array: true, default: [] })
  lockedFields: OwnField[];
  /** Hash of the private page's secret; null until somebody asked for the link. */
  @Column({ type: 'bytea', name: 'page_secret_hash', nullable: true })
  pageSecretHash: Buffer | null;
  /** Rises when the private link is renewed. */
  @Column({ type: 'integer', name: 'page_generation', default: 1 }) pageGeneration: number;
  /** Rises with every change of the speaker or the person. */
  @Column({ type: 'integer', default: 1 }) version: number;
}
