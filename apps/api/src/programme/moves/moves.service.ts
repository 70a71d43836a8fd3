import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { MoveInput, MoveKind, MoveView, SwapInput } from '#shared/programme/moves';
import type { PanelView } from '#shared/programme/panels';
import type { SlotInput } from '#shared/programme/slots';
import { inTransaction } from '../../database/transaction.js';
import { findPanel, panelSummaries } from '../panels/panels.queries.js';
import { found } from '../versions.js';
import { daysOf, requiredSlotTime } from '../timetable/required-slot-time.js';
import { keepMove, lockHistory, type Mover } from './move-history.js';
import { stepsTo, swapTargets, type Target, utc } from './move-steps.js';
import { invalidInput, refuseLocked, refuseStale } from './refusals.js';
import { lockPanels, takeSteps } from './take-steps.js';

/**
 * Every way in which an organiser gives a panel of the draft a place, or takes it away. A slot has its own version:
 * texts and times are edited apart. Drafts are free: a move may cause clashes.
 */
@Injectable()
export class MovesService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Moves panels together, or none. Throws `stale_version` (with the panel as it is and who changed it),
   * `slot_locked`, `time_does_not_exist`, `outside_conference` and `not_found`.
   */
  async move(mover: Mover, input: MoveInput): Promise<MoveView> {
    return inTransaction(this.dataSource, (manager) => moveIn(manager, mover, input));
  }

  /** Places or moves one panel. Throws as `move` does. */
  async place(mover: Mover, panelId: string, slot: SlotInput): Promise<PanelView> {
    const version = slot.version ?? 0;
    const kind = version === 0 ? 'place' : 'move';
    return inTransaction(this.dataSource, async (manager) => {
      await moveIn(manager, mover, { kind, steps: [{ panelId, version, slot }] }, () => 'startsAt');
      return found(findPanel(manager, mover.conferenceId, panelId));
    });
  }

  /** Takes one panel out of the timetable; it stays in the draft without a place. Throws as `move` does. */
  async unplace(mover: Mover, panelId: string, version: number): Promise<void> {
    await this.move(mover, { kind: 'unplace', steps: [{ panelId, version, slot: null }] });
  }

  /** Two placed panels change places. Throws as `move` does. */
  async swap(mover: Mover, input: SwapInput): Promise<MoveView> {
    const [one, other] = [input.panelId.toLowerCase(), input.otherPanelId.toLowerCase()];
    if (one === other) throw invalidInput('otherPanelId', 'arrayUnique');
    return inTransaction(this.dataSource, async (manager) => {
      await lockHistory(manager, mover);
      const panels = await lockPanels(manager, mover.conferenceId, [one, other]);
      await refuseStale(manager, mover.conferenceId, panels.get(one), input.version);
      await refuseStale(manager, mover.conferenceId, panels.get(other), input.otherVersion);
      const targets = swapTargets(panels.get(one)!, panels.get(other)!);
      return makeMove(manager, mover, 'swap', targets, panels);
    });
  }
}

/** Brings locked panels to their targets and puts the move on the history. */
export async function makeMove(
  manager: EntityManager,
  mover: Mover,
  kind: MoveKind,
  targets: readonly Target[],
  panels: ReadonlyMap<string, PanelView>,
): Promise<MoveView> {
  const steps = stepsTo(targets, panels);
  refuseLocked(steps, panels);
  let id: string | null = null;
  if (steps.length > 0) {
    await takeSteps(manager, mover, steps, panels);
    id = await keepMove(manager, mover, kind, steps);
  }
  const ids = targets.map(({ panelId }) => panelId);
  return { id, kind, panels: await panelSummaries(manager, mover.conferenceId, ids) };
}

async function moveIn(
  manager: EntityManager,
  mover: Mover,
  input: MoveInput,
  pathOf = (index: number) => `steps.${index}.slot.startsAt`,
): Promise<MoveView> {
  requireKind(input);
  const { conferenceId } = mover;
  await lockHistory(manager, mover);
  const targets = await targetsOf(manager, conferenceId, input, pathOf);
  const ids = targets.map(({ panelId }) => panelId);
  const panels = await lockPanels(manager, conferenceId, ids);
  for (const [index, id] of ids.entries()) {
    await refuseStale(manager, conferenceId, panels.get(id), input.steps[index]!.version);
  }
  return makeMove(manager, mover, input.kind, targets, panels);
}

async function targetsOf(
  manager: EntityManager,
  conferenceId: string,
  { steps }: MoveInput,
  pathOf: (index: number) => string,
): Promise<Target[]> {
  const days = await daysOf(manager, conferenceId);
  const targets = steps.map(({ panelId, slot }, index) => ({
    panelId: panelId.toLowerCase(),
    to: slot && {
      roomId: slot.roomId?.toLowerCase() ?? null,
      startsAt: utc(requiredSlotTime(slot.startsAt, days, pathOf(index))),
    },
    minutes: slot?.durationMinutes,
  }));
  // The same id may be written in capitals: to the database it is one panel.
  if (new Set(targets.map(({ panelId }) => panelId)).size < targets.length) {
    throw invalidInput('steps', 'arrayUnique');
  }
  return targets;
}

/** The history names a move by its kind: two of them promise something that the steps have to keep. */
function requireKind({ kind, steps }: MoveInput): void {
  const keeps =
    (kind !== 'unplace' || steps.every(({ slot }) => slot === null)) &&
    (kind !== 'span' || steps.every(({ slot }) => slot && slot.roomId === null));
  if (!keeps) throw invalidInput('kind', 'isIn');
}
