import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { PanelView, SlotInput } from '#shared/programme/panels';
import type { Actor } from '../../audit/record-audit.js';
import { inTransaction } from '../../database/transaction.js';
import { Problem, staleVersion } from '../../http/problem.js';
import { Panel } from '../panels/panel.entity.js';
import { findPanel } from '../panels/panels.queries.js';
import { Slot } from '../panels/slot.entity.js';
import { recordChange } from '../record-change.js';
import { found, refuseIfStale } from '../versions.js';
import { type ConferenceDays, slotTime } from './slot-time.js';

/** Where and when the draft's panels take place. A slot has its own version: texts and times are edited apart. */
@Injectable()
export class SlotsService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Places or moves a panel. A new length is part of the panel and raises the panel's version too. */
  async place(
    conferenceId: string,
    actor: Actor,
    panelId: string,
    input: SlotInput,
  ): Promise<PanelView> {
    return inTransaction(this.dataSource, async (manager) => {
      const before = await this.lockPanel(manager, conferenceId, panelId);
      const startsAt = requiredSlotTime(input.startsAt, await daysOf(manager, conferenceId));
      if ((before.slot?.version ?? 0) !== (input.version ?? 0)) throw staleVersion(before);
      const slot = { conferenceId, roomId: input.roomId, startsAt };
      if (before.slot) {
        const { version } = before.slot;
        const written = await manager.update(Slot, { panelId, conferenceId, version }, slot);
        await refuseIfStale(written, () => findPanel(manager, conferenceId, panelId));
      } else {
        await manager.insert(Slot, { panelId, ...slot });
      }
      const wanted = input.durationMinutes ?? before.durationMinutes;
      await this.setDuration(manager, conferenceId, before, wanted);
      const after = await found(findPanel(manager, conferenceId, panelId));
      const action = before.slot ? 'panel.move' : 'panel.place';
      await recordChange(manager, conferenceId, actor, action, { before, after });
      return after;
    });
  }

  /** Takes a panel out of the timetable; it stays in the draft without a place. */
  async remove(
    conferenceId: string,
    actor: Actor,
    panelId: string,
    version: number,
  ): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const before = await this.lockPanel(manager, conferenceId, panelId);
      if (before.slot?.version !== version) throw staleVersion(before);
      const written = await manager.delete(Slot, { panelId, conferenceId, version });
      await refuseIfStale(written, () => findPanel(manager, conferenceId, panelId));
      const after = await found(findPanel(manager, conferenceId, panelId));
      await recordChange(manager, conferenceId, actor, 'panel.unplace', { before, after });
    });
  }

  /** The panel as it is while no other organiser can place, change or remove it. */
  private async lockPanel(
    manager: EntityManager,
    conferenceId: string,
    panelId: string,
  ): Promise<PanelView> {
    await manager.query(
      `SELECT FROM panels WHERE conference_id = $1 AND id = $2 AND removed_at IS NULL
       FOR NO KEY UPDATE`,
      [conferenceId, panelId],
    );
    return found(findPanel(manager, conferenceId, panelId));
  }

  private async setDuration(
    manager: EntityManager,
    conferenceId: string,
    { id, durationMinutes, version }: PanelView,
    wanted: number,
  ): Promise<void> {
    if (wanted === durationMinutes) return;
    await manager.update(
      Panel,
      { id, conferenceId },
      { durationMinutes: wanted, version: version + 1, updatedAt: () => 'now()' },
    );
  }
}

async function daysOf(manager: EntityManager, conferenceId: string): Promise<ConferenceDays> {
  const [days] = await manager.query<ConferenceDays[]>(
    `SELECT time_zone AS "timeZone", start_date::text AS "startDate", end_date::text AS "endDate"
     FROM conferences WHERE id = $1`,
    [conferenceId],
  );
  return days!;
}

function requiredSlotTime(text: string, conference: ConferenceDays): Date {
  const time = slotTime(text, conference);
  if (time instanceof Date) return time;
  const { timeZone, startDate, endDate } = conference;
  switch (time) {
    case 'time-does-not-exist':
      throw new Problem('time_does_not_exist', { zone: timeZone });
    case 'outside-conference':
      throw new Problem('outside_conference', { from: startDate, to: endDate });
    case 'not-a-whole-minute':
      throw new Problem('invalid_input', {}, { errors: [WHOLE_MINUTES] });
    case 'not-a-time':
      throw new Problem('invalid_input', {}, { errors: [{ path: 'startsAt', code: 'isIso8601' }] });
  }
}

const WHOLE_MINUTES = {
  path: 'startsAt',
  code: 'wholeMinutes',
  message: {
    en: 'Choose a time in whole minutes.',
    fr: 'Choisissez une heure en minutes entières.',
  },
};
