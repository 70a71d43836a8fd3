import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Page, PageQuery } from '#shared/page';
import { blocksRelease } from '#shared/programme/clashes';
import type { Change } from '#shared/releases/changes';
import type {
  ReleaseComparison,
  ReleaseInput,
  ReleaseReview,
  ReleaseView,
} from '#shared/releases/releases';
import { type Actor, type Deed, recordAudit, recordAudits } from '../audit/record-audit.js';
import type { Settings } from '../config/settings.js';
import { SETTINGS } from '../config/settings.module.js';
import { inTransaction } from '../database/transaction.js';
import { Problem } from '../http/problem.js';
import { findClashes } from '../programme/timetable/clashes.js';
import type { Draft } from '../programme/timetable/draft.js';
import { unconfirmedSpeakers } from '../programme/timetable/unconfirmed-speakers.js';
import {
  findSeatShortfalls,
  type HeldSeat,
  setSeatCapacities,
} from '../registrations/seats/seat-capacities.statement.js';
import { type Candidate, differs, nextRelease } from './candidate.js';
import { detailedChanges } from './change-details.js';
import { settleInvitations } from './invitations/settle-invitations.statement.js';
import { prepareNotices } from './notices/notices.queries.js';
import { writeNotices } from './notices/notices.statement.js';
import { PublishedReleases } from './published-releases.js';
import { findDocument, findRelease, listReleases } from './release.queries.js';
import { lockReleases, writeRelease } from './write-release.statement.js';

@Injectable()
export class ReleasesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly published: PublishedReleases,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * Publishes the draft as the next release, for every reader at once. Throws `release_outdated` (another release
   * came first), `release_clashes` (with all that block it), `seats_held`, `nothing_placed` or `nothing_to_publish`.
   */
  async publish(actor: Actor, conferenceId: string, input: ReleaseInput): Promise<ReleaseView> {
    return this.publishNext(actor, conferenceId, input, null);
  }

  /**
   * Publishes the content of an earlier release as the next one; the draft stays as it is. Throws `not_found`,
   * `release_outdated` or `nothing_to_publish`.
   */
  async restore(
    actor: Actor,
    conferenceId: string,
    number: string,
    input: ReleaseInput,
  ): Promise<ReleaseView> {
    const { number: restores } = await this.byNumber(conferenceId, number);
    return this.publishNext(actor, conferenceId, input, restores);
  }

  private async publishNext(
    actor: Actor,
    conferenceId: string,
    input: ReleaseInput,
    restores: number | null,
  ): Promise<ReleaseView> {
    const view = await inTransaction(this.dataSource, async (manager) => {
      await lockReleases(manager, conferenceId);
      const candidate = await nextRelease(manager, conferenceId, { restores, notes: input.notes });
      this.refuse(candidate, input);
      await this.write(manager, actor, candidate, input);
      return findRelease(manager, conferenceId, candidate.document.number);
    });
    await this.published.refresh();
    return view!;
  }

  private refuse(candidate: Candidate, { basedOn }: ReleaseInput): void {
    const { draft, restores } = candidate;
    const current = draft.releaseNumber;
    if (basedOn !== undefined && basedOn !== current) {
      throw new Problem('release_outdated', { number: current });
    }
    if (restores === null) this.refuseClashes(draft);
    if (!differs(candidate)) {
      throw current === 0
        ? new Problem('nothing_placed')
        : new Problem('nothing_to_publish', { number: current });
    }
  }

  private async write(
    manager: EntityManager,
    actor: Actor,
    candidate: Candidate,
    { silent = false }: ReleaseInput,
  ): Promise<void> {
    const { document, changes, restores } = candidate;
    // Before anybody is told: who takes a seat meanwhile waits until this release is there.
    const givenBack = await setSeatCapacities(manager, document.conference.id, document.panels);
    const notices = silent ? undefined : await prepareNotices(manager, candidate);
    const told = notices ? await writeNotices(manager, this.settings, notices) : 0;
    await writeRelease(manager, actor, { ...candidate, silent, told });
    if (!silent) {
      const only = { release: document.number };
      await settleInvitations(manager, this.settings, document.conference.id, only);
    }
    await recordAudits(manager, actor, givenBack.map(lostSeat(document.conference.id)));
    await recordAudit(manager, actor, {
      conferenceId: document.conference.id,
      action: restores === null ? 'release.publish' : 'release.restore',
      entity: 'release',
      entityId: String(document.number),
      before: { number: document.number - 1 },
      after: {
        number: document.number,
        notes: document.notes,
        panels: document.panels.length,
        changes: changes.length,
        silent,
        told,
        ...(restores === null ? {} : { restoredFrom: restores }),
      },
    });
  }

  /** Names every clash at once; the constraints of the database would only name the first. */
  protected refuseClashes(draft: Draft): void {
    const clashes = findClashes(draft).filter(blocksRelease);
    if (clashes.length === 0) return;
    throw new Problem('release_clashes', { count: clashes.length }, { extra: { clashes } });
  }

  /** What the next release would change, and what stands in its way. Throws `not_found`. */
  async review(conferenceId: string, restores: number | null = null): Promise<ReleaseReview> {
    const { manager } = this.dataSource;
    const candidate = await nextRelease(manager, conferenceId, { restores });
    const { draft, previous, document } = candidate;
    return {
      current: draft.releaseNumber,
      next: document.number,
      restores,
      changes: detailedChanges(previous, document),
      differs: differs(candidate),
      clashes: restores === null ? findClashes(draft) : [],
      seatShortfalls: await findSeatShortfalls(manager, conferenceId, document.panels),
      unconfirmed: restores === null ? unconfirmedSpeakers(draft) : [],
      unplaced: restores === null ? draft.panels.filter(({ slot }) => slot === null).length : 0,
    };
  }

  /** What the draft changes since the current release, by kind, then time; nothing before the first. */
  async draftChanges(conferenceId: string): Promise<Change[]> {
    const { previous, changes } = await nextRelease(this.dataSource.manager, conferenceId);
    return previous ? changes : [];
  }

  /** What changed from one release to another, in either direction. Throws `not_found`. */
  async compare(conferenceId: string, number: string, since: number): Promise<ReleaseComparison> {
    const later = await this.byNumber(conferenceId, number);
    const earlier = since === 0 ? null : await this.byNumber(conferenceId, String(since));
    const { manager } = this.dataSource;
    const document = await findDocument(manager, conferenceId, later.number);
    const previous = earlier && (await findDocument(manager, conferenceId, earlier.number));
    return { since, number: later.number, changes: detailedChanges(previous, document) };
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

/** A seat that somebody lost because the session is no longer for them. */
function lostSeat(conferenceId: string) {
  return ({ registrationId, panelId }: HeldSeat): Deed => ({
    conferenceId,
    action: 'registration.lose-seat',
    entity: 'registration',
    entityId: registrationId,
    after: { panelId },
  });
}
