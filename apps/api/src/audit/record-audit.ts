import type { EntityManager } from 'typeorm';

/** Who causes a write: an account, an attendee through a private link, or the operator's command line. */
export interface Actor {
  accountId: string | null;
  name: string;
}

export const OPERATOR: Actor = { accountId: null, name: 'operator' };
export const ATTENDEE: Actor = { accountId: null, name: 'attendee' };

export interface Deed {
  conferenceId: string | null;
  /** Verb of the domain, such as `panel.move`. */
  action: string;
  entity: string;
  entityId: string;
  before?: unknown;
  after?: unknown;
}

/** Writes who did it in the transaction that did it. */
export async function recordAudit(manager: EntityManager, actor: Actor, deed: Deed): Promise<void> {
  await manager.query(
    `INSERT INTO audit_entries (conference_id, account_id, actor, action, entity, entity_id, before, after)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      deed.conferenceId,
      actor.accountId,
      actor.name,
      deed.action,
      deed.entity,
      deed.entityId,
      deed.before === undefined ? null : JSON.stringify(deed.before),
      deed.after === undefined ? null : JSON.stringify(deed.after),
    ],
  );
}
