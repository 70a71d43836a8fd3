import type { EntityManager } from 'typeorm';
import type { ProgrammeEvent } from '#shared/programme/live';
import { insertAuditEntries } from './audit.statement.js';

/** Who causes a write: an account, an attendee or a speaker through a private link, or the operator's command line. */
export interface Actor {
  accountId: string | null;
  name: string;
}

export const OPERATOR: Actor = { accountId: null, name: 'operator' };
export const ATTENDEE: Actor = { accountId: null, name: 'attendee' };
export const SPEAKER: Actor = { accountId: null, name: 'speaker' };

export interface Deed {
  conferenceId: string | null;
  /** Verb of the domain, such as `panel.move`. */
  action: string;
  entity: string;
  entityId: string;
  before?: unknown;
  after?: unknown;
}

/** What is told to every process about a programme: a `ProgrammeEvent` and whose it is. */
export interface ProgrammeNotice extends ProgrammeEvent {
  conferenceId: string;
}

/** Carries a `ProgrammeNotice` to every process for what the trigger `audit_entries_told` sees of a programme. */
export const PROGRAMME_CHANNEL = 'apogee_programme';

/** Writes who did it in the transaction that did it; those who look at the programme hear of it when it commits. */
export async function recordAudit(manager: EntityManager, actor: Actor, deed: Deed): Promise<void> {
  await recordAudits(manager, actor, [deed]);
}

/** As `recordAudit`, for many deeds in one statement. */
export async function recordAudits(
  manager: EntityManager,
  actor: Actor,
  deeds: readonly Deed[],
): Promise<void> {
  const { accountId, name: actorName } = actor;
  await insertAuditEntries(
    manager,
    deeds.map(({ before, after, ...deed }) => ({
      ...deed,
      accountId,
      actor: actorName,
      before,
      after,
    })),
  );
}
