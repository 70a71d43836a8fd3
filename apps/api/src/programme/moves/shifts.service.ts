import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { And, type DataSource, type EntityManager, LessThan, MoreThanOrEqual } from 'typeorm';
import type { ShiftInput, ShiftView } from '#shared/programme/moves';
import type { PanelView } from '#shared/programme/panels';
import { localDay } from '#shared/zoned-time';
import { inTransaction } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import { type DayRange, requiredDay } from '../panels/local-day.js';
import { panelSummaries } from '../panels/panels.queries.js';
import { Slot } from '../panels/slot.entity.js';
import { type ConferenceDays, slotTime } from '../timetable/slot-time.js';
import { daysOf, requiredSlotTime } from '../timetable/required-slot-time.js';
import { lockHistory, type Mover } from './move-history.js';
import { shiftTargets } from './move-steps.js';
import { makeMove } from './moves.service.js';
import { lockPanels } from './take-steps.js';

/** Ends the transaction of a dry run, so that it met everything a real one meets and left nothing. */
class TakenBack extends Error {
  constructor(readonly view: ShiftView) {
    super('dry run');
  }
}

/** The starts of a time, in one room or, with null, wherever. */
interface Range extends DayRange {
  roomId: string | null;
}

/** Moves the rest of a day in time, as after a speech that took longer. */
@Injectable()
export class ShiftsService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Locked panels stay where they are and are named. Throws `nothing_to_shift`, and `outside_conference` when one
   * would leave the days of the conference: then none moves.
   */
  async shift(mover: Mover, input: ShiftInput): Promise<ShiftView> {
    try {
      return await inTransaction(this.dataSource, async (manager) => {
        const view = await shiftIn(manager, mover, input);
        if (input.dryRun) throw new TakenBack({ ...view, id: null });
        return view;
      });
    } catch (error) {
      if (error instanceof TakenBack) return error.view;
      throw error;
    }
  }
}

async function shiftIn(
  manager: EntityManager,
  mover: Mover,
  { from, roomId, minutes }: ShiftInput,
): Promise<ShiftView> {
  const { conferenceId } = mover;
  await lockHistory(manager, mover);
  const days = await daysOf(manager, conferenceId);
  const range = rangeOf(requiredSlotTime(from, days, 'from'), days, roomId);
  const panels = await lockPanels(manager, conferenceId, await startingIn(manager, mover, range));
  // Somebody may have moved one of them before it was locked.
  const inRange = [...panels.values()].filter((panel) => isStartingIn(panel, range));
  const free = inRange.filter(({ slot }) => !slot!.locked);
  if (free.length === 0) throw new Problem('nothing_to_shift');
  const targets = shiftTargets(free, minutes);
  if (targets.some(({ to }) => !(slotTime(to!.startsAt, days) instanceof Date))) {
    throw new Problem('outside_conference', { from: days.startDate, to: days.endDate });
  }
  const { id, panels: moved } = await makeMove(manager, mover, 'shift', targets, panels);
  const locked = inRange.filter(({ slot }) => slot!.locked).map((panel) => panel.id);
  const left = await panelSummaries(manager, conferenceId, locked);
  return { id, kind: 'shift', panels: moved, left };
}

/** From a start to the end of its local day. */
function rangeOf(from: Date, { timeZone }: ConferenceDays, roomId: string | null): Range {
  const { to } = requiredDay(localDay(from, timeZone), timeZone);
  return { from, to, roomId: roomId?.toLowerCase() ?? null };
}

async function startingIn(
  manager: EntityManager,
  { conferenceId }: Mover,
  { from, to, roomId }: Range,
): Promise<string[]> {
  const slots = await manager.find(Slot, {
    where: { conferenceId, startsAt: And(MoreThanOrEqual(from), LessThan(to)) },
  });
  return slots
    .filter((slot) => roomId === null || slot.roomId === roomId)
    .map(({ panelId }) => panelId);
}

function isStartingIn({ slot }: PanelView, { from, to, roomId }: Range): boolean {
  if (!slot || (roomId !== null && slot.roomId !== roomId)) return false;
  const at = Date.parse(slot.startsAt);
  return at >= from.getTime() && at < to.getTime();
}
