import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the last import said, so that the next one brings what the source changed and leaves what organisers did. */
export class ImportedEntries1797000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(IMPORTED_ENTRIES);
  }

  async down(): Promise<void> {
    throw new Error('This migration has no way back: restore a backup instead.');
  }
}

const IMPORTED_ENTRIES = `
CREATE TABLE imported_entries (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  conference_id uuid NOT NULL REFERENCES conferences ON DELETE CASCADE,
  panel_id uuid UNIQUE,
  speaker_id uuid,
  room_id uuid UNIQUE,
  track_id uuid UNIQUE,
  guid text,
  source_ids text[] NOT NULL CHECK (cardinality(source_ids) > 0),
  said jsonb NOT NULL CHECK (jsonb_typeof(said) = 'object'),
  withdrawn boolean NOT NULL DEFAULT false,
  CONSTRAINT imported_as_one CHECK (num_nonnulls(panel_id, speaker_id, room_id, track_id) = 1),
  CONSTRAINT only_panels_withdrawn CHECK (panel_id IS NOT NULL OR NOT withdrawn),
  FOREIGN KEY (conference_id, panel_id) REFERENCES panels (conference_id, id) ON DELETE CASCADE,
  FOREIGN KEY (conference_id, speaker_id) REFERENCES speakers (conference_id, id) ON DELETE CASCADE,
  FOREIGN KEY (conference_id, room_id) REFERENCES rooms (conference_id, id) ON DELETE CASCADE,
  FOREIGN KEY (conference_id, track_id) REFERENCES tracks (conference_id, id) ON DELETE CASCADE
);
CREATE INDEX imported_entries_conference ON imported_entries (conference_id);
CREATE INDEX imported_entries_speaker ON imported_entries (conference_id, speaker_id);
CREATE UNIQUE INDEX imported_panel_guid ON imported_entries (conference_id, guid) WHERE panel_id IS NOT NULL;
CREATE UNIQUE INDEX imported_speaker_guid ON imported_entries (conference_id, guid) WHERE speaker_id IS NOT NULL;
CREATE UNIQUE INDEX imported_room_guid ON imported_entries (conference_id, guid) WHERE room_id IS NOT NULL;
`;
