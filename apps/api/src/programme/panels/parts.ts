import type { EntityManager } from 'typeorm';
import type { PartInput } from '#shared/programme/panels';
import { Problem } from '../../http/problem.js';

interface PartsOfPanel {
  id: string;
  parts: readonly PartInput[];
}

/**
 * Makes the parts of each panel exactly these, in this order. A speaker who stays keeps the part's id, because
 * accepted overlaps hang on it. The caller holds the panels' rows. A speaker who is not one of this conference
 * is refused by the database (`no_such_reference`).
 */
export async function replaceParts(
  manager: EntityManager,
  conferenceId: string,
  panels: readonly PartsOfPanel[],
): Promise<void> {
  panels.forEach(refuseRepeated);
  const wanted = panels.flatMap(({ id, parts }) =>
    parts.map(({ speakerId, role }, position) => ({ id, speakerId, role, position })),
  );
  const keys = [wanted.map(({ id }) => id), wanted.map(({ speakerId }) => speakerId)];
  await manager.query(
    `DELETE FROM parts p WHERE conference_id = $1 AND panel_id = ANY ($2::uuid[])
       AND NOT EXISTS (SELECT FROM unnest($3::uuid[], $4::uuid[]) AS wanted (panel_id, speaker_id)
                       WHERE wanted.panel_id = p.panel_id AND wanted.speaker_id = p.speaker_id)`,
    [conferenceId, panels.map(({ id }) => id), ...keys],
  );
  await manager.query(
    `INSERT INTO parts (conference_id, panel_id, speaker_id, role, position)
     SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::int[])
     ON CONFLICT (panel_id, speaker_id) DO UPDATE SET role = excluded.role, position = excluded.position`,
    [conferenceId, ...keys, wanted.map(({ role }) => role), wanted.map(({ position }) => position)],
  );
}

function refuseRepeated({ parts }: PartsOfPanel): void {
  // The same id may be written in capitals: to the database it is one speaker.
  const speakers = new Set(parts.map(({ speakerId }) => speakerId.toLowerCase()));
  if (speakers.size === parts.length) return;
  throw new Problem('invalid_input', {}, { errors: [{ path: 'parts', code: 'arrayUnique' }] });
}
