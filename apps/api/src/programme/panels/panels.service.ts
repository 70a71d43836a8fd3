import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, IsNull, Not } from 'typeorm';
import { textIn } from '#shared/languages';
import type { Page } from '#shared/page';
import type { PanelInput, PanelSummaryView, PanelView } from '#shared/programme/panels';
import type { PanelQuery } from '#shared/programme/panel-query';
import type { Actor } from '../../audit/record-audit.js';
import { inTransaction } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import { chooseSlug } from '../free-slug.js';
import { recordChange, recordChanges } from '../record-change.js';
import { found, refuseIfStale, requiredVersion } from '../versions.js';
import type { DayRange } from './local-day.js';
import { Panel } from './panel.entity.js';
import { panelFields } from './panel-fields.js';
import { findPanel, findPanels, listPanels } from './panels.queries.js';
import { replaceParts } from './parts.statement.js';
import { Slot } from './slot.entity.js';
import { type PanelUpdate, updatePanels } from './update-panels.statement.js';

@Injectable()
export class PanelsService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** One page of the draft's panels; `day` narrows them to those that start in it. */
  async list(
    conferenceId: string,
    query: PanelQuery,
    day?: DayRange,
  ): Promise<Page<PanelSummaryView>> {
    return listPanels(this.dataSource, conferenceId, query, day);
  }

  async find(conferenceId: string, id: string): Promise<PanelView> {
    return found(findPanel(this.dataSource, conferenceId, id));
  }

  async create(conferenceId: string, actor: Actor, input: PanelInput): Promise<PanelView> {
    return inTransaction(this.dataSource, (manager) =>
      this.createIn(manager, conferenceId, actor, input),
    );
  }

  /** As `create`, as part of a larger transaction. */
  async createIn(
    manager: EntityManager,
    conferenceId: string,
    actor: Actor,
    input: PanelInput,
  ): Promise<PanelView> {
    const id = randomUUID();
    const fields = panelFields(input);
    const slug = await chooseSlug(manager, Panel, conferenceId, textIn(fields.title, 'en'));
    await manager.insert(Panel, { id, conferenceId, slug, ...fields });
    await replaceParts(manager, conferenceId, [{ id, parts: input.parts }]);
    const after = await found(findPanel(manager, conferenceId, id));
    await recordChange(manager, conferenceId, actor, 'panel.create', { after });
    return after;
  }

  /** Changes a panel and its parts under one version; where and when it takes place is the slot's. */
  async update(
    conferenceId: string,
    actor: Actor,
    id: string,
    input: PanelInput,
  ): Promise<PanelView> {
    return inTransaction(this.dataSource, (manager) =>
      this.updateIn(manager, conferenceId, actor, id, input),
    );
  }

  /** As `update`, as part of a larger transaction. */
  async updateIn(
    manager: EntityManager,
    conferenceId: string,
    actor: Actor,
    id: string,
    input: PanelInput,
  ): Promise<PanelView> {
    const before = await found(findPanel(manager, conferenceId, id));
    const version = requiredVersion(input);
    const written = await manager.update(
      Panel,
      { id, conferenceId, version, removedAt: IsNull() },
      { ...panelFields(input), version: version + 1, updatedAt: () => 'now()' },
    );
    await refuseIfStale(written, () => findPanel(manager, conferenceId, id));
    await replaceParts(manager, conferenceId, [{ id, parts: input.parts }]);
    const after = await found(findPanel(manager, conferenceId, id));
    await recordChange(manager, conferenceId, actor, 'panel.edit', { before, after });
    return after;
  }

  /** As `update`, for many panels in a fixed number of statements; `before` is what the caller read of each. */
  async updateManyIn(
    manager: EntityManager,
    conferenceId: string,
    actor: Actor,
    updates: readonly PanelUpdate[],
  ): Promise<void> {
    if (updates.length === 0) return;
    await updatePanels(manager, conferenceId, updates);
    const parts = updates.map(({ before: { id }, input }) => ({ id, parts: input.parts }));
    await replaceParts(manager, conferenceId, parts);
    const before = new Map(updates.map((update) => [update.before.id, update.before]));
    const changed = await findPanels(manager, conferenceId, [...before.keys()]);
    const edit = { action: 'panel.edit' } as const;
    const changes = changed.map((after) => ({ ...edit, before: before.get(after.id)!, after }));
    await recordChanges(manager, conferenceId, actor, changes);
  }

  /** Takes a panel out of the draft and frees its slot; its address stays its own for ever. */
  async remove(conferenceId: string, actor: Actor, id: string, version: number): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const before = await found(findPanel(manager, conferenceId, id));
      const written = await manager.update(
        Panel,
        { id, conferenceId, version, removedAt: IsNull() },
        { removedAt: () => 'now()', updatedAt: () => 'now()', version: version + 1 },
      );
      await refuseIfStale(written, () => findPanel(manager, conferenceId, id));
      await manager.delete(Slot, { panelId: id, conferenceId });
      await recordChange(manager, conferenceId, actor, 'panel.remove', { before });
    });
  }

  /** Brings a removed panel back as it was, but for its place. Throws `not_found` when it is not removed. */
  async bringBack(conferenceId: string, actor: Actor, id: string): Promise<PanelView> {
    return inTransaction(this.dataSource, async (manager) => {
      const written = await manager.update(
        Panel,
        { id, conferenceId, removedAt: Not(IsNull()) },
        { removedAt: null, updatedAt: () => 'now()', version: () => 'version + 1' },
      );
      if (!written.affected) throw new Problem('not_found');
      const after = await found(findPanel(manager, conferenceId, id));
      await recordChange(manager, conferenceId, actor, 'panel.bring-back', { after });
      return after;
    });
  }
}
