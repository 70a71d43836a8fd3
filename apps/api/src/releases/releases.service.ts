import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Page, PageQuery } from '#shared/page';
import { blocksRelease } from '#shared/programme/clashes';
import type { ReleaseInput, ReleaseReview, ReleaseView } from '#shared/releases/releases';
import { type Actor, recordAudit } from '../audit/record-audit.js';
import { inTransaction } from '../database/transaction.js';
import { Problem } from '../http/problem.js';
import { findClashes } from '../programme/timetable/clashes.js';
import { loadDraft } from '../programme/timetable/draft.queries.js';
import type { Draft } from '../programme/timetable/draft.js';
import { changesBetween, isSameProgramme } from './changes.js';
import { PublishedReleases } from './published-releases.js';
import { findPrevious, findRelease, findRevisions, listReleases } from './release.queries.js';
import { buildDocument } from './release-document.js';
import { lockReleases, writeRelease } from './write-release.js';

@Injectable()
export class ReleasesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly published: PublishedReleases,
  ) {}

  /**
   * Publishes the draft as the next release, for every reader at once. Throws `release_outdated` (another release
   * came first), `release_clashes` (with all that block it), `nothing_placed` or `nothing_to_publish`.
   */
  async publish(actor: Actor, conferenceId: string, input: ReleaseInput): Promise<ReleaseView> {
    const view = await inTransaction(this.dataSource, async (manager) => {
      await lockReleases(manager, conferenceId);
      const number = await this.publishIn(manager, actor, conferenceId, input);
      return findRelease(manager, conferenceId, number);
    });
    await this.published.refresh();
    return view!;
  }

  private async publishIn(
    manager: EntityManager,
    actor: Actor,
    conferenceId: string,
    { notes, basedOn }: ReleaseInput,
  ): Promise<number> {
    const draft = await loadDraft(manager, conferenceId);
    const current = draft.releaseNumber;
    if (basedOn !== undefined && basedOn !== current) {
      throw new Problem('release_outdated', { number: current });
    }
    this.refuseClashes(draft);
    const { previous, now } = await findPrevious(manager, conferenceId, current);
    const revisions = await findRevisions(manager, conferenceId);
    const number = current + 1;
    const document = buildDocument(draft, { previous, revisions, number, now, notes });
    if (isSameProgramme(previous, document)) {
      throw current === 0
        ? new Problem('nothing_placed')
        : new Problem('nothing_to_publish', { number: current });
    }
    const changes = changesBetween(previous, document);
    await writeRelease(manager, actor, { document, changes, draft, revisions });
    await recordAudit(manager, actor, {
      conferenceId,
      action: 'release.publish',
      entity: 'release',
      entityId: String(number),
      before: { number: current },
      after: { number, notes, panels: document.panels.length, changes: changes.length },
    });
    return number;
  }

  /** Names every clash at once; the constraints of the database would only name the first. */
  protected refuseClashes(draft: Draft): void {
    const clashes = findClashes(draft).filter(blocksRelease);
    if (clashes.length === 0) return;
    throw new Problem('release_clashes', { count: clashes.length }, { extra: { clashes } });
  }

  /** What the next release would change, and what stands in its way. */
  async review(conferenceId: string): Promise<ReleaseReview> {
    const { manager } = this.dataSource;
    const draft = await loadDraft(manager, conferenceId);
    const current = draft.releaseNumber;
    const { previous, now } = await findPrevious(manager, conferenceId, current);
    const notes = { en: '', fr: '' };
    const next = current + 1;
    const following = { previous, revisions: new Map(), number: next, now, notes };
    const document = buildDocument(draft, following);
    return {
      current,
      next,
      changes: changesBetween(previous, document),
      differs: !isSameProgramme(previous, document),
      clashes: findClashes(draft),
      unplaced: draft.panels.filter(({ slot }) => slot === null).length,
    };
  }

  async list(conferenceId: string, { page, pageSize }: PageQuery): Promise<Page<ReleaseView>> {
    const offset = (page - 1) * pageSize;
    const found = await listReleases(this.dataSource, conferenceId, pageSize, offset);
    return { ...found, page, pageSize };
  }

  /** Throws `not_found`. */
  async byNumber(conferenceId: string, number: string): Promise<ReleaseView> {
    const release = /^\d{1,9}$/.test(number)
      ? await findRelease(this.dataSource, conferenceId, Number(number))
      : undefined;
    if (!release) throw new Problem('not_found');
    return release;
  }
}
