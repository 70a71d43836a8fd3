import type { EntityManager } from 'typeorm';
import type { Actor } from '../audit/record-audit.js';
import { notify, oneAtATime } from '../database/transaction.js';
import type { Candidate } from './candidate.js';
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
  const [row] = await manager.query<{ id: string }[]>(
    `INSERT INTO releases
       (conference_id, number, published_at, published_by, publisher, notes, document, changes,
        silent, restored_from, told, public_news)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
    [
      document.conference.id,
      document.number,
      document.publishedAt,
      publisher.accountId,
      publisher.name,
      JSON.stringify(document.notes),
      JSON.stringify(document),
      JSON.stringify(changes),
      release.silent,
      release.restores,
      release.told,
      document.publicSince.number === document.number,
    ],
  );
  await writePlacements(manager, row!.id);
  await writeParts(manager, row!.id, release.parts);
  await writeRevisions(manager, release);
  await manager.query('UPDATE conferences SET release_number = $2 WHERE id = $1', [
    document.conference.id,
    document.number,
  ]);
  await notify(manager, RELEASE_CHANNEL, document.conference.id);
}

/** From the very document that was just written. */
async function writePlacements(manager: EntityManager, releaseId: string): Promise<void> {
  await manager.query(
    `INSERT INTO release_placements (release_id, panel_id, room_id, during, exclusive, audience)
     SELECT r.id, p.id, p."roomId", tstzrange(p."startsAt", p."endsAt"), coalesce(room.exclusive, false), p.audience
     FROM releases r
     CROSS JOIN jsonb_to_recordset(r.document->'panels')
       AS p(id uuid, "roomId" uuid, "startsAt" timestamptz, "endsAt" timestamptz, audience jsonb)
     LEFT JOIN jsonb_to_recordset(r.document->'rooms') AS room(id uuid, exclusive boolean)
       ON room.id = p."roomId"
     WHERE r.id = $1`,
    [releaseId],
  );
}

async function writeParts(
  manager: EntityManager,
  releaseId: string,
  parts: readonly PartBooking[],
): Promise<void> {
  await manager.query(
    `INSERT INTO release_parts (release_id, panel_id, person_id, during, overlap_accepted)
     SELECT $1, "panelId", "personId", tstzrange("startsAt", "endsAt"), accepted
     FROM jsonb_to_recordset($2)
       AS part("panelId" uuid, "personId" uuid, "startsAt" timestamptz, "endsAt" timestamptz, accepted boolean)`,
    [releaseId, JSON.stringify(parts)],
  );
}

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
    .map(({ id, calendar, cancelledAt }) => ({ id, cancelledAt, ...calendar }));
  await manager.query(
    `INSERT INTO panel_calendars
       (panel_id, conference_id, sequence, created_at, changed_at, content_hash, core_hash, cancelled_at)
     SELECT id, $1, sequence, "createdAt", "changedAt", "contentHash", "coreHash", "cancelledAt"
     FROM jsonb_to_recordset($2)
       AS row(id uuid, sequence integer, "createdAt" timestamptz, "changedAt" timestamptz,
              "contentHash" text, "coreHash" text, "cancelledAt" timestamptz)
     ON CONFLICT (panel_id) DO UPDATE SET sequence = excluded.sequence, changed_at = excluded.changed_at,
       content_hash = excluded.content_hash, core_hash = excluded.core_hash,
       cancelled_at = excluded.cancelled_at`,
    [document.conference.id, JSON.stringify(rows)],
  );
}
