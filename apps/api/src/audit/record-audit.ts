import type { EntityManager } from 'typeorm';
import type { ProgrammeEvent } from '#shared/programme/live';
import { utcText } from '../database/utc.js';

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

const TOLD: readonly string[] = [
  'track',
  'room',
  'speaker',
  'panel',
  'conference',
  'release',
] satisfies ProgrammeEvent['entity'][];

/** A notification of PostgreSQL holds less than 8,000 bytes: more ids than these are left out. */
const IDS_MAX = 100;
const NAME_MAX = 200;

/** Carries a `ProgrammeNotice` for each change of a programme, to every process. */
export const PROGRAMME_CHANNEL = 'apogee_programme';

/** Writes who did it in the transaction that did it, and tells those who look at the programme when it commits. */
export async function recordAudit(manager: EntityManager, actor: Actor, deed: Deed): Promise<void> {
  await recordAudits(manager, actor, [deed]);
}

/** As `recordAudit`, for many deeds in one statement. */
export async function recordAudits(
  manager: EntityManager,
  actor: Actor,
  deeds: readonly Deed[],
): Promise<void> {
  await manager.query(RECORD, [
    actor.accountId,
    actor.name,
    JSON.stringify(deeds),
    PROGRAMME_CHANNEL,
    JSON.stringify(tellingsOf(actor, deeds)),
  ]);
}

const RECORD = `
  WITH recorded AS (
    INSERT INTO audit_entries (conference_id, account_id, actor, action, entity, entity_id, before, after)
    SELECT d."conferenceId", $1, $2, d.action, d.entity, d."entityId", d.before, d.after
    FROM jsonb_to_recordset($3::jsonb) AS d("conferenceId" uuid, action text, entity text,
      "entityId" text, before jsonb, after jsonb))
  SELECT pg_notify($4, (telling || jsonb_build_object('at', ${utcText('now()')}))::text)
  FROM jsonb_array_elements($5::jsonb) AS telling`;

/** The deeds that change what organisers see of a programme, those of one kind together; PostgreSQL adds the time. */
function tellingsOf(actor: Actor, deeds: readonly Deed[]): Omit<ProgrammeNotice, 'at'>[] {
  const tellings = new Map<string, Omit<ProgrammeNotice, 'at'>>();
  for (const { conferenceId, entity, entityId, action } of deeds) {
    if (conferenceId === null || !isTold(entity)) continue;
    const key = `${conferenceId} ${action}`;
    const telling = tellings.get(key);
    if (telling) telling.ids.push(entityId);
    else {
      const { accountId } = actor;
      const name = actor.name.slice(0, NAME_MAX);
      tellings.set(key, { conferenceId, entity, ids: [entityId], action, accountId, actor: name });
    }
  }
  return [...tellings.values()].map((telling) =>
    telling.ids.length > IDS_MAX ? { ...telling, ids: [] } : telling,
  );
}

function isTold(entity: string): entity is ProgrammeEvent['entity'] {
  return TOLD.includes(entity);
}
