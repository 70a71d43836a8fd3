import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where and when the draft places a panel; it ends after the panel's length. */
@Entity({ name: 'slots' })
export class Slot {
  @PrimaryColumn({ type: 'uuid', name: 'panel_id' }) panelId: string;
  @Column({ type: 'uuid', name: 'conference_id' }) conferenceId: string;
  /** Null: across all rooms. */
  @Column({ type: 'uuid', name: 'room_id', nullable: true }) roomId: string | null;
  @Column({ type: 'timestamptz', name: 'starts_at' }) startsAt: Date;
  /** Held where it is: nothing moves it until it is unlocked. */
  @Column({ type: 'boolean', default: false }) locked: boolean;
  /** Numbered by the database with every write, never the same twice, also when a panel is placed again. */
  @Column({ type: 'integer', insert: false, update: false }) version: number;
}
