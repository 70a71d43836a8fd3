import type { EntityManager } from 'typeorm';
import type { PartInput } from '#shared/programme/panels';
import { Problem } from '../../http/problem.js';

/**
 * Makes the parts of a panel exactly these, in this order. A speaker who stays keeps the part's id, because
 * accepted overlaps hang on it. The caller holds the panel's row. A speaker who is not one of this conference
 * is refused by the database (`no_such_reference`).
 */
export async function replaceParts(
  manager: EntityManager,
  conferenceId: string,
  panelId: string,
  parts: readonly PartInput[],
): Promise<void> {
  // The same id may be written in capitals: to the database it is one speaker.
  const speakers = parts.map(({ speakerId }) => speakerId.toLowerCase());
  if (new Set(speakers).size < speakers.length) {
    throw new Problem('invalid_input', {}, { errors: [{ path: 'parts', code: 'arrayUnique' }] });
  }
  await manager.query(
    'DELETE FROM parts WHERE conference_id = $1 AND panel_id = $2 AND speaker_id <> ALL ($3::uuid[])',
    [conferenceId, panelId, speakers],
  );
  await manager.query(
    `INSERT INTO parts (conference_id, panel_id, speaker_id, role, position)
     SELECT $1, $2, speaker_id, role, position
     FROM unnest($3::uuid[], $4::text[]) WITH ORDINALITY AS wanted (speaker_id, role, position)
     ON CONFLICT (panel_id, speaker_id) DO UPDATE SET role = excluded.role, position = excluded.position`,
    [conferenceId, panelId, speakers, parts.map(({ role }) => role)],
  );
}
