import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { ClashView, OverlapAcceptanceInput } from '#shared/programme/clashes';
import type { Actor } from '../../audit/record-audit.js';
import { inTransaction } from '../../database/transaction.js';
import { Problem } from '../../http/problem.js';
import { Part } from '../panels/part.entity.js';
import { recordChange } from '../record-change.js';
import { findClashes } from './clashes.js';
import { loadDraft } from './draft.queries.js';
import { OverlapAcceptance } from './overlap-acceptance.entity.js';

const REASON_MIN = 3;

/** Organisers' words that a speaker may have two sessions at once, each with its reason. */
@Injectable()
export class OverlapAcceptancesService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Accepts an overlap that the draft has now, else `no_overlap`; once more replaces the reason. */
  async accept(
    conferenceId: string,
    actor: Actor,
    input: OverlapAcceptanceInput,
  ): Promise<ClashView> {
    const partId = input.partId.toLowerCase();
    const otherPanelId = input.otherPanelId.toLowerCase();
    const reason = requiredReason(input.reason);
    return inTransaction(this.dataSource, async (manager) => {
      await this.requireOverlap(manager, conferenceId, partId, otherPanelId);
      const accepted = { reason, accountId: actor.accountId, createdAt: () => 'now()' };
      await manager.upsert(OverlapAcceptance, { conferenceId, partId, otherPanelId, ...accepted }, [
        'partId',
        'otherPanelId',
      ]);
      const clash = await this.requireOverlap(manager, conferenceId, partId, otherPanelId);
      const id = panelOfPart(clash, partId);
      const after = { id, partId, otherPanelId, reason };
      await recordChange(manager, conferenceId, actor, 'panel.accept-overlap', { after });
      return clash;
    });
  }

  /** Takes the word back: if the overlap is still there, it blocks the next release again. */
  async revoke(
    conferenceId: string,
    actor: Actor,
    partId: string,
    otherPanelId: string,
  ): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      const key = { partId, otherPanelId };
      const accepted = await manager.findOneBy(OverlapAcceptance, {
        conferenceId,
        partId,
        otherPanelId,
      });
      const gone = await manager.delete(OverlapAcceptance, { conferenceId, partId, otherPanelId });
      if (!accepted || !gone.affected) throw new Problem('not_found');
      const part = await manager.findOneByOrFail(Part, { id: partId, conferenceId });
      const before = { id: part.panelId, ...key, reason: accepted.reason };
      await recordChange(manager, conferenceId, actor, 'panel.revoke-overlap', { before });
    });
  }

  private async requireOverlap(
    manager: EntityManager,
    conferenceId: string,
    partId: string,
    otherPanelId: string,
  ): Promise<ClashView> {
    const clashes = findClashes(await loadDraft(manager, conferenceId));
    const clash = clashes.find(
      ({ panels }) =>
        panels.some((panel) => panel.partId === partId) &&
        panels.some((panel) => panel.partId !== partId && panel.id === otherPanelId),
    );
    if (!clash) throw new Problem('no_overlap');
    return clash;
  }
}

function panelOfPart({ panels }: ClashView, partId: string): string {
  return panels.find((panel) => panel.partId === partId)!.id;
}

/** Three blanks are no reason. */
function requiredReason(text: string): string {
  const reason = text.trim();
  if (reason.length >= REASON_MIN) return reason;
  const errors = [{ path: 'reason', code: 'minLength', limit: String(REASON_MIN) }];
  throw new Problem('invalid_input', {}, { errors });
}
