import type { EntityManager } from 'typeorm';
import type { MoveKind } from '#shared/programme/moves';
import type { Actor } from '../../audit/record-audit.js';
import { oneAtATime } from '../../database/transaction.js';
import { Move } from './move.entity.js';
import { forgetMoves } from './moves.queries.js';
import type { MoveStep } from './move-steps.js';

/** An organiser in one conference: who moves panels, and whose moves can be taken back. */
export interface Mover extends Actor {
  conferenceId: string;
  accountId: string;
}

export type Way = 'undo' | 'redo';

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
  const { identifiers } = await manager.insert(Move, {
    conferenceId,
    accountId,
    kind,
    steps: [...steps],
  });
  await forgetMoves(manager, conferenceId, accountId);
  return (identifiers[0] as Pick<Move, 'id'>).id;
}

/** What is undone next is the newest move still done; what is redone next, the oldest of those undone. */
export async function nextMove(
  manager: EntityManager,
  { conferenceId, accountId }: Mover,
  way: Way,
): Promise<Move | null> {
  return manager.findOne(Move, {
    where: { conferenceId, accountId, undone: way === 'redo' },
    order: { id: way === 'redo' ? 'ASC' : 'DESC' },
  });
}

type MoveKey = Pick<Move, 'id' | 'conferenceId'>;

export async function markMove(
  manager: EntityManager,
  { id, conferenceId }: MoveKey,
  undone: boolean,
): Promise<void> {
  await manager.update(Move, { id, conferenceId }, { undone });
}

export async function dropMove(
  manager: EntityManager,
  { id, conferenceId }: MoveKey,
): Promise<void> {
  await manager.delete(Move, { id, conferenceId });
}
