import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Said } from './said.js';

/** What an entry of a source said when it was last imported, and what it became: a panel, speaker, room or track. */
@Entity({ name: 'imported_entries' })
export class ImportedEntry {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' }) id: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'uuid', name: 'panel_id', nullable: true }) panelId: string | null;
  /** Several entries may be one speaker. */
  @Column({ type: 'uuid', name: 'speaker_id', nullable: true }) speakerId: string | null;
  @Column({ type: 'uuid', name: 'room_id', nullable: true }) roomId: string | null;
  @Column({ type: 'uuid', name: 'track_id', nullable: true }) trackId: string | null;
  @Column({ type: 'text', nullable: true }) guid: string | null;
  /** Other names of the entry at its source, the surest first. */
  @Column({ type: 'text', name: 'source_ids', array: true }) sourceIds: string[];
  @Column({ type: 'jsonb' }) said: Said;
  /** Taken off because it left the source, and not by an organiser. */
  @Column({ type: 'boolean', default: false }) withdrawn: boolean;
}

/** The same within its conference. */
export type RememberedEntry = Omit<ImportedEntry, 'conferenceId'>;
