import type { DataSource, EntityManager } from 'typeorm';
import { type MoveHistoryView, UNDO_DEPTH } from '#shared/programme/moves';

/** What could be redone is gone, and of the rest only the newest stay. */
export async function forgetMoves(
  manager: EntityManager,
  conferenceId: string,
  accountId: string,
): Promise<void> {
  await manager.query(
    `DELETE FROM moves WHERE conference_id = $1 AND account_id = $2 AND (undone OR id <= (
       SELECT id FROM moves WHERE conference_id = $1 AND account_id = $2 AND NOT undone
       ORDER BY id DESC OFFSET $3 LIMIT 1))`,
    [conferenceId, accountId, UNDO_DEPTH],
  );
}

/** What undo and redo would do next, each named by its first panel. */
export async function findHistory(
  source: DataSource | EntityManager,
  { conferenceId, accountId }: { conferenceId: string; accountId: string },
): Promise<MoveHistoryView> {
  const next = (nextOne: string) => `(
    SELECT jsonb_build_object('kind', m.kind, 'panels', jsonb_array_length(m.steps), 'title', p.title)
    FROM (SELECT kind, steps FROM moves WHERE conference_id = $1 AND account_id = $2 AND ${nextOne} LIMIT 1) m
    JOIN panels p ON p.conference_id = $1 AND p.id = (m.steps->0->>'panelId')::uuid)`;
  const [history] = await source.query<MoveHistoryView[]>(
    `SELECT ${next('NOT undone ORDER BY id DESC')} AS undo, ${next('undone ORDER BY id')} AS redo`,
    [conferenceId, accountId],
  );
  return history!;
}
