import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PartRole } from '#shared/programme/panels';

/** The role of a speaker in one panel. */
@Entity({ name: 'parts' })
export class Part {
  @PrimaryColumn({ type: 'uuid', default: () => 'gen_random_uuid()' }) id: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @Column({ type: 'uuid', name: 'panel_id' }) panelId: string;
  @Column({ type: 'uuid', name: 'speaker_id' }) speakerId: string;
  @Column({ type: 'text' }) role: PartRole;
  @Column({ type: 'integer', default: 0 }) position: number;
}
