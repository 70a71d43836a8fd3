import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FileVisibility } from '#shared/programme/files';

/** Slides of a panel or the photo of a speaker, without the bytes. */
@Entity({ name: 'files' })
export class StoredFile {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' }) id: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'uuid', name: 'panel_id', nullable: true }) panelId: string | null;
  @Column({ type: 'uuid', name: 'speaker_id', nullable: true }) speakerId: string | null;
  @Column({ type: 'text' }) kind: 'slides' | 'photo';
  @Column({ type: 'text' }) visibility: FileVisibility;
  @Column({ type: 'text' }) name: string;
  @Column({ type: 'text' }) type: string;
  @Column({ type: 'integer' }) size: number;
  @Column({ type: 'bytea' }) sha256: Buffer;
  @Column({ type: 'text', name: 'uploaded_by' }) uploadedBy: string;
  @Column({ type: 'timestamptz', name: 'removed_at', nullable: true }) removedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
