import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Localised } from '#shared/languages';
import type { NamedPlacement } from '#shared/releases/changes';

/** What a calendar message said of a panel. */
interface SaidOfPanel {
  slug: string;
  title: Localised;
  place: NamedPlacement;
}

/** The last calendar message about a panel that went to an address. It outlives whom it was for. */
@Entity({ name: 'invitations' })
export class Invitation {
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  @PrimaryColumn({ type: 'uuid', name: 'panel_id' }) panelId: string;
  @PrimaryColumn({ type: 'citext' }) address: string;
  @Column({ type: 'uuid', name: 'registration_id', nullable: true }) registrationId: string | null;
  @Column({ type: 'uuid', name: 'speaker_id', nullable: true }) speakerId: string | null;
  @Column({ type: 'text' }) method: 'REQUEST' | 'CANCEL';
  @Column({ type: 'integer' }) sequence: number;
  @Column({ type: 'integer', name: 'release_number' }) releaseNumber: number;
  @Column({ type: 'jsonb' }) said: SaidOfPanel;
}
