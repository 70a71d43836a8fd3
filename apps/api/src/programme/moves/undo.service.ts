import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { MoveHistoryView, MoveView } from '#shared/programme/moves';
import { inTransaction } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import { panelSummaries } from '../panels/panels.queries.js';
import { obstacleTo } from './foreign-change.js';
import { dropMove, lockHistory, markMove, type Mover, nextMove, type Way } from './move-history.js';
import { findHistory } from './moves.queries.js';
import { reversed } from './move-steps.js';
import { refuseLocked } from './refusals.js';
import { lockPanels, takeSteps } from './take-steps.js';

/** Takes back the last moves of an organiser, and makes them again. */
@Injectable()
export class UndoService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async history(mover: Mover): Promise<MoveHistoryView> {
    return findHistory(this.dataSource, mover);
  }

  /**
   * Undoes or redoes one move as a whole. When a panel is not where the move left it, nothing is changed and the
   * move leaves the history, so that the ones before it can still be undone: `move_outdated`, or `move_room_gone`
   * when a room was removed. A locked panel (`slot_locked`) refuses too, but its move stays: it may be unlocked.
   * With nothing left: `nothing_to_undo`, `nothing_to_redo`.
   */
  async step(mover: Mover, way: Way): Promise<MoveView> {
    const outcome = await inTransaction(this.dataSource, (manager) => stepIn(manager, mover, way));
    // Thrown only now: the move that was dropped stays dropped.
    if (outcome instanceof Problem) throw outcome;
    return outcome;
  }
}

async function stepIn(manager: EntityManager, mover: Mover, way: Way): Promise<MoveView | Problem> {
  const { conferenceId } = mover;
  await lockHistory(manager, mover);
  const move = await nextMove(manager, mover, way);
  if (!move) throw new Problem(way === 'undo' ? 'nothing_to_undo' : 'nothing_to_redo');
  const steps = way === 'undo' ? reversed(move.steps) : move.steps;
  const ids = steps.map(({ panelId }) => panelId);
  const panels = await lockPanels(manager, conferenceId, ids);
  const obstacle = await obstacleTo(manager, conferenceId, steps, panels);
  if (obstacle) {
    await dropMove(manager, move);
    return obstacle;
  }
  refuseLocked(steps, panels);
  await takeSteps(manager, mover, steps, panels);
  await markMove(manager, move, way === 'undo');
  const { id, kind } = move;
  return { id, kind, panels: await panelSummaries(manager, conferenceId, ids) };
}
