import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { LockInput } from '#shared/programme/moves';
import type { PanelView } from '#shared/programme/panels';
import { inTransaction } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import { findPanel } from '../panels/panels.queries.js';
import { Slot } from '../panels/slot.entity.js';
import { recordChange } from '../record-change.js';
import { found } from '../versions.js';
import type { Mover } from './move-history.js';
import { refuseStale } from './refusals.js';
import { lockPanels } from './take-steps.js';

/** Holds panels where they are: a locked one refuses every move until it is unlocked. */
@Injectable()
export class LocksService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Locks or unlocks a placed panel. Throws `not_placed` and `stale_version`; once more changes nothing. */
  async set(mover: Mover, panelId: string, { locked, version }: LockInput): Promise<PanelView> {
    const { conferenceId } = mover;
    return inTransaction(this.dataSource, async (manager) => {
      const before = (await lockPanels(manager, conferenceId, [panelId])).get(panelId);
      if (before && !before.slot) throw new Problem('not_placed', { title: before.title });
      await refuseStale(manager, conferenceId, before, version);
      if (before!.slot!.locked === locked) return before!;
      await manager.update(Slot, { panelId, conferenceId }, { locked });
      const after = await found(findPanel(manager, conferenceId, panelId));
      const action = locked ? 'panel.lock' : 'panel.unlock';
      await recordChange(manager, conferenceId, mover, action, { before, after });
      return after;
    });
  }
}
