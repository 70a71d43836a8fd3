import type { EntityManager } from 'typeorm';
import type { PartInput } from '#shared/programme/panels';
import { names, recordset, values } from '../../database/columns.js';
import { Problem } from '../../http/problem.js';
import { Part } from './part.entity.js';

const FIELDS = ['panelId', 'speakerId', 'role', 'position'] as const;

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
    parts.map(({ speakerId, role }, position) => ({ panelId: id, speakerId, role, position })),
  );
  const rows = JSON.stringify(wanted);
  await manager.query(
    `DELETE FROM parts p WHERE conference_id = $1 AND panel_id = ANY ($2::uuid[])
       AND NOT EXISTS (SELECT FROM ${recordset(Part, 'r', FIELDS, '$3')}
                       WHERE r."panelId" = p.panel_id AND r."speakerId" = p.speaker_id)`,
    [conferenceId, panels.map(({ id }) => id), rows],
  );
  await manager.query(
    `INSERT INTO parts (conference_id, ${names(Part, FIELDS)})
     SELECT $1, ${values('r', FIELDS)} FROM ${recordset(Part, 'r', FIELDS, '$2')}
     ON CONFLICT (panel_id, speaker_id) DO UPDATE SET role = excluded.role, position = excluded.position`,
    [conferenceId, rows],
  );
}

function refuseRepeated({ parts }: PartsOfPanel): void {
  // The same id may be written in capitals: to the database it is one speaker.
  const speakers = new Set(parts.map(({ speakerId }) => speakerId.toLowerCase()));
  if (speakers.size === parts.length) return;
  throw new Problem('invalid_input', {}, { errors: [{ path: 'parts', code: 'arrayUnique' }] });
}
