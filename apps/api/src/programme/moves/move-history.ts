import type { DataSource, EntityManager } from 'typeorm';
import { type MoveHistoryView, type MoveKind, UNDO_DEPTH } from '#shared/programme/moves';
import type { Actor } from '../../audit/record-audit.js';
import { oneAtATime } from '../../database/transaction.js';
import type { MoveStep } from './move-steps.js';

/** An organiser in one conference: who moves panels, and whose moves can be taken back. */
export interface Mover extends Actor {
  conferenceId: string;
  accountId: string;
}

export interface KeptMove {
  id: string;
  kind: MoveKind;
  steps: MoveStep[];
}

export type Way = 'undo' | 'redo';

/** What is undone next is the newest move still done; what is redone next, the oldest of those undone. */
const NEXT: Record<Way, string> = {
  undo: 'NOT undone ORDER BY id DESC LIMIT 1',
  redo: 'undone ORDER BY id LIMIT 1',
};

/** Until the transaction ends, nobody else changes this history: two undos at once take back two moves. */
export async function lockHistory(
  manager: EntityManager,
  { conferenceId, accountId }: Mover,
): Promise<void> {
  await oneAtATime(manager, `moves ${conferenceId} ${accountId}`);
}

/** Puts a move on the history; what could be redone is gone, and only the newest stay. Answers its id. */
export async function keepMove(
  manager: EntityManager,
  { conferenceId, accountId }: Mover,
  kind: MoveKind,
  steps: readonly MoveStep[],
): Promise<string> {
  const [move] = await manager.query<{ id: string }[]>(
    `INSERT INTO moves (conference_id, account_id, kind, steps) VALUES ($1, $2, $3, $4) RETURNING id`,
    [conferenceId, accountId, kind, JSON.stringify(steps)],
  );
  await manager.query(
    `DELETE FROM moves WHERE conference_id = $1 AND account_id = $2 AND (undone OR id <= (
       SELECT id FROM moves WHERE conference_id = $1 AND account_id = $2 AND NOT undone
       ORDER BY id DESC OFFSET $3 LIMIT 1))`,
    [conferenceId, accountId, UNDO_DEPTH],
  );
  return move!.id;
}

export async function nextMove(
  manager: EntityManager,
  { conferenceId, accountId }: Mover,
  way: Way,
): Promise<KeptMove | undefined> {
  const [move] = await manager.query<KeptMove[]>(
    `SELECT id, kind, steps FROM moves
     WHERE conference_id = $1 AND account_id = $2 AND ${NEXT[way]}`,
    [conferenceId, accountId],
  );
  return move;
}

export async function markMove(manager: EntityManager, id: string, undone: boolean): Promise<void> {
  await manager.query('UPDATE moves SET undone = $2 WHERE id = $1', [id, undone]);
}

export async function dropMove(manager: EntityManager, id: string): Promise<void> {
  await manager.query('DELETE FROM moves WHERE id = $1', [id]);
}

/** What undo and redo would do next, each named by its first panel. */
export async function findHistory(
  source: DataSource | EntityManager,
  { conferenceId, accountId }: Mover,
): Promise<MoveHistoryView> {
  const next = (way: Way) => `(
    SELECT jsonb_build_object('kind', m.kind, 'panels', jsonb_array_length(m.steps), 'title', p.title)
    FROM (SELECT kind, steps FROM moves WHERE conference_id = $1 AND account_id = $2 AND ${NEXT[way]}) m
    JOIN panels p ON p.conference_id = $1 AND p.id = (m.steps->0->>'panelId')::uuid)`;
  const [history] = await source.query<MoveHistoryView[]>(
    `SELECT ${next('undo')} AS undo, ${next('redo')} AS redo`,
    [conferenceId, accountId],
  );
  return history!;
}
