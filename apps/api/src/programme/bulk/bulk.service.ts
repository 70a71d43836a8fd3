import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, In } from 'typeorm';
import { normalAudience } from '#shared/programme/audience';
import type {
  BulkChangeInput,
  BulkField,
  BulkInput,
  BulkPanelView,
  BulkView,
} from '#shared/programme/bulk';
import type { PanelView } from '#shared/programme/panels';
import type { Actor } from '../../audit/record-audit.js';
import { inTransaction } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import { lockPanels } from '../moves/take-steps.js';
import { findPanels } from '../panels/panels.queries.js';
import { Panel } from '../panels/panel.entity.js';
import { Slot } from '../panels/slot.entity.js';
import { recordChanges } from '../record-change.js';
import { areKnown } from './bulk.queries.js';
import { bulkChange } from './bulk-changes.js';

/** Changes many panels of the draft in one transaction, or none of them. */
@Injectable()
export class BulkService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Makes the change, or with `dryRun` only says what it would do. Throws `bulk_refused` with the panels that cannot
   * be changed, and `no_such_reference`.
   */
  async change(conferenceId: string, actor: Actor, input: BulkInput): Promise<BulkView> {
    const change = asKept(input.change);
    return inTransaction(this.dataSource, async (manager) => {
      const ids = input.panels.map(({ id }) => id.toLowerCase());
      if (new Set(ids).size < ids.length) throw twice();
      await requireReferences(manager, conferenceId, change);
      const panels = input.dryRun
        ? byId(await findPanels(manager, conferenceId, ids))
        : await lockPanels(manager, conferenceId, ids);
      const results = input.panels.map((asked, index) =>
        bulkChange(asked, panels.get(ids[index]!), change),
      );
      const view = summaryOf(results);
      if (input.dryRun) return view;
      if (view.refused > 0) {
        const refused = results.filter((result) => result.refused !== null);
        throw new Problem('bulk_refused', { count: view.refused }, { extra: { panels: refused } });
      }
      await write(manager, conferenceId, actor, results, change, panels);
      return view;
    });
  }
}

function summaryOf(panels: BulkPanelView[]): BulkView {
  return {
    panels,
    changed: panels.filter(({ changes }) => changes.length > 0).length,
    refused: panels.filter(({ refused }) => refused !== null).length,
  };
}

/** The same id may be written in capitals, and the same audience in another order. */
function asKept({ trackId, roomId, audience, ...change }: BulkChangeInput): BulkChangeInput {
  return {
    ...change,
    ...(audience === undefined ? {} : { audience: normalAudience(audience) }),
    ...(trackId === undefined ? {} : { trackId: trackId?.toLowerCase() ?? null }),
    ...(roomId === undefined ? {} : { roomId: roomId?.toLowerCase() ?? null }),
  };
}

function twice(): Problem {
  return new Problem('invalid_input', {}, { errors: [{ path: 'panels', code: 'arrayUnique' }] });
}

function byId(panels: PanelView[]): Map<string, PanelView> {
  return new Map(panels.map((panel) => [panel.id, panel]));
}

/** A dry run meets no constraint of the database, and is to tell the same. */
async function requireReferences(
  manager: EntityManager,
  conferenceId: string,
  { trackId = null, roomId = null, audience = null }: BulkChangeInput,
): Promise<void> {
  const isKnown = await areKnown(manager, conferenceId, { trackId, roomId, audience });
  if (!isKnown) throw new Problem('no_such_reference');
}

async function write(
  manager: EntityManager,
  conferenceId: string,
  actor: Actor,
  results: readonly BulkPanelView[],
  change: BulkChangeInput,
  panels: ReadonlyMap<string, PanelView>,
): Promise<void> {
  const changing = (isOne: (field: BulkField) => boolean) =>
    results.filter(({ changes }) => changes.some(({ field }) => isOne(field))).map(({ id }) => id);
  const { roomId = null, ...fields } = change;
  await manager.update(
    Panel,
    { conferenceId, id: In(changing((field) => field !== 'roomId')) },
    { ...fields, version: () => 'version + 1', updatedAt: () => 'now()' },
  );
  await manager.update(
    Slot,
    { conferenceId, panelId: In(changing((field) => field === 'roomId')) },
    { roomId },
  );
  const now = await findPanels(
    manager,
    conferenceId,
    changing(() => true),
  );
  const changes = now.map((after) => {
    return { action: 'panel.edit' as const, before: panels.get(after.id)!, after };
  });
  await recordChanges(manager, conferenceId, actor, changes);
}
