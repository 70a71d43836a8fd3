import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../audit/record-audit.js';
import { Conference } from '../conferences/conference.entity.js';
import { insertSelect, names, recordset, values } from '../database/columns.js';
import { notify, oneAtATime } from '../database/transaction.js';
import type { Candidate } from './candidate.js';
import { PanelCalendar } from './panel-calendar.entity.js';
import { Release } from './release.entity.js';
import { ReleasePart } from './release-part.entity.js';
import { ReleasePlacement } from './release-placement.entity.js';
import { type PartBooking, RELEASE_CHANNEL } from './release.queries.js';

/** A release that is ready to be written, and how many were told of it. */
export interface NewRelease extends Omit<Candidate, 'draft' | 'previous'> {
  silent: boolean;
  told: number;
}

/**
 * One publication at a time in a conference, without holding its row: registrations count their places there.
 * Ends with the transaction.
 */
export async function lockReleases(manager: EntityManager, conferenceId: string): Promise<void> {
  await oneAtATime(manager, `releases of ${conferenceId}`);
}

/** Writes a release in a few statements; the database refuses it when it holds a clash. */
export async function writeRelease(
  manager: EntityManager,
  publisher: Actor,
  release: NewRelease,
): Promise<void> {
  const { document, changes } = release;
  const [id, conferenceId] = [randomUUID(), document.conference.id];
  await manager.insert(Release, {
    id,
    conferenceId,
    number: document.number,
    publishedAt: new Date(document.publishedAt),
    publishedBy: publisher.accountId,
    publisher: publisher.name,
    notes: document.notes,
    document,
    changes,
    silent: release.silent,
    restoredFrom: release.restores,
    told: release.told,
    publicNews: document.publicSince.number === document.number,
  });
  await writePlacements(manager, id);
  await writeParts(manager, id, release.parts);
  await writeRevisions(manager, release);
  await manager.update(Conference, { id: conferenceId }, { releaseNumber: document.number });
  await notify(manager, RELEASE_CHANNEL, conferenceId);
}

const PLACEMENTS = insertSelect(ReleasePlacement, {
  releaseId: 'r.id',
  panelId: 'p.id',
  roomId: 'p."roomId"',
  during: 'tstzrange(p."startsAt", p."endsAt")',
  exclusive: 'coalesce(room.exclusive, false)',
  audience: 'p.audience',
});

/** From the very document that was just written. */
async function writePlacements(manager: EntityManager, releaseId: string): Promise<void> {
  await manager.query(
    `${PLACEMENTS}
     FROM releases r
     CROSS JOIN jsonb_to_recordset(r.document->'panels')
       AS p(id uuid, "roomId" uuid, "startsAt" timestamptz, "endsAt" timestamptz, audience jsonb)
     LEFT JOIN jsonb_to_recordset(r.document->'rooms') AS room(id uuid, exclusive boolean)
       ON room.id = p."roomId"
     WHERE r.id = $1`,
    [releaseId],
  );
}

const PARTS = insertSelect(ReleasePart, {
  releaseId: '$1',
  panelId: '"panelId"',
  personId: '"personId"',
  during: 'tstzrange("startsAt", "endsAt")',
  overlapAccepted: 'accepted',
});

async function writeParts(
  manager: EntityManager,
  releaseId: string,
  parts: readonly PartBooking[],
): Promise<void> {
  await manager.query(
    `${PARTS}
     FROM jsonb_to_recordset($2)
       AS part("panelId" uuid, "personId" uuid, "startsAt" timestamptz, "endsAt" timestamptz, accepted boolean)`,
    [releaseId, JSON.stringify(parts)],
  );
}

const REVISION = [
  'panelId',
  'sequence',
  'createdAt',
  'changedAt',
  'contentHash',
  'coreHash',
  'cancelledAt',
] as const;

/** The rows of untouched panels stay as they are. */
async function writeRevisions(
  manager: EntityManager,
  { document, revisions }: NewRelease,
): Promise<void> {
  const rows = [
    ...document.panels.map(({ id, calendar }) => ({ id, calendar, cancelledAt: null })),
    ...document.cancelled.map(({ id, calendar, cancelledAt }) => ({ id, calendar, cancelledAt })),
  ]
    .filter(({ id, calendar }) => revisions.get(id) !== calendar)
    .map(({ id, calendar, cancelledAt }) => ({ panelId: id, cancelledAt, ...calendar }));
  await manager.query(
    `INSERT INTO panel_calendars (conference_id, ${names(PanelCalendar, REVISION)})
     SELECT $1, ${values('r', REVISION)} FROM ${recordset(PanelCalendar, 'r', REVISION, '$2')}
     ON CONFLICT (panel_id) DO UPDATE SET sequence = excluded.sequence, changed_at = excluded.changed_at,
       content_hash = excluded.content_hash, core_hash = excluded.core_hash,
       cancelled_at = excluded.cancelled_at`,
    [document.conference.id, JSON.stringify(rows)],
  );
}
