import type { DataSource, EntityManager } from 'typeorm';
import type { CalendarRevision, ReleaseDocument } from '#shared/releases/release-document';
import type { ReleaseView } from '#shared/releases/releases';
import { Conference } from '../conferences/conference.entity.js';
import { columns, IN_UTC } from '../database/columns.js';
import { utcText } from '../database/utc.js';
import { PanelCalendar } from './panel-calendar.entity.js';
import { Release } from './release.entity.js';
import { type StoredDocument, upgrade } from './upgrade.js';

/** Where a committed release is announced; the payload is the conference's id. */
export const RELEASE_CHANNEL = 'apogee_release';

/** The number of every conference's current release, in one statement; 0 before the first. */
export async function findReleaseNumbers(
  manager: EntityManager,
): Promise<{ id: string; slug: string; number: number }[]> {
  return manager.query('SELECT id, slug, release_number AS number FROM conferences');
}

/** The document of a release that exists. */
export async function findDocument(
  manager: EntityManager,
  conferenceId: string,
  number: number,
): Promise<ReleaseDocument> {
  const found = await manager.findOne(Release, {
    where: { conferenceId, number },
    select: { id: true, document: true },
  });
  if (!found) throw new Error(`release ${number} of conference ${conferenceId} does not exist`);
  return upgrade(found.document);
}

/** The document to follow on (null before the first release), and the database's time, not before that release's. */
export async function findPrevious(
  manager: EntityManager,
  conferenceId: string,
  number: number,
): Promise<{ previous: ReleaseDocument | null; now: string }> {
  const [found] = await manager.query<{ previous: StoredDocument | null; now: string }[]>(
    `SELECT r.document AS previous, ${utcText('greatest(clock_timestamp(), r.published_at)')} AS now
     FROM (SELECT) AS always
     LEFT JOIN releases r ON r.conference_id = $1 AND r.number = $2`,
    [conferenceId, number],
  );
  const { previous, now } = found!;
  return { previous: previous && upgrade(previous), now };
}

const REVISION = [
  'panelId',
  'sequence',
  'createdAt',
  'changedAt',
  'contentHash',
  'coreHash',
] as const satisfies readonly ('panelId' | keyof CalendarRevision)[];

/** The calendar revision of every panel that was ever published, by panel. */
export async function findRevisions(
  manager: EntityManager,
  conferenceId: string,
): Promise<Map<string, CalendarRevision>> {
  const rows = await manager.query<(CalendarRevision & { panelId: string })[]>(
    `SELECT ${columns(PanelCalendar, 'c', REVISION, IN_UTC)}
     FROM panel_calendars c WHERE c.conference_id = $1`,
    [conferenceId],
  );
  return new Map(rows.map(({ panelId, ...revision }) => [panelId, revision]));
}

/** A person's part in a released panel. */
export interface PartBooking {
  panelId: string;
  personId: string;
  startsAt: string;
  endsAt: string;
  /** Whether an organiser accepted that it overlaps. */
  accepted: boolean;
}

/** The parts of a release, with the overlaps that were accepted in it. */
export async function findReleasedParts(
  manager: EntityManager,
  conferenceId: string,
  number: number,
): Promise<PartBooking[]> {
  return manager.query(
    `SELECT p.panel_id AS "panelId", p.person_id AS "personId", ${utcText('lower(p.during)')} AS "startsAt",
            ${utcText('upper(p.during)')} AS "endsAt", p.overlap_accepted AS accepted
     FROM release_parts p JOIN releases r ON r.id = p.release_id
     WHERE r.conference_id = $1 AND r.number = $2`,
    [conferenceId, number],
  );
}

const VIEW_FIELDS = [
  'number',
  'publishedAt',
  'notes',
  'changes',
  'silent',
  'restoredFrom',
  'told',
] as const satisfies readonly (keyof ReleaseView)[];

const VIEW = `${columns(Release, 'r', VIEW_FIELDS, IN_UTC)}, r.publisher AS "publishedBy",
  (SELECT count(*)::int FROM release_placements WHERE release_id = r.id) AS panels`;

/** The newest releases first. */
export async function listReleases(
  source: DataSource,
  conferenceId: string,
  limit: number,
  offset: number,
): Promise<{ items: ReleaseView[]; total: number }> {
  const items = await source.query<ReleaseView[]>(
    `SELECT ${VIEW} FROM releases r WHERE conference_id = $1 ORDER BY number DESC LIMIT $2 OFFSET $3`,
    [conferenceId, limit, offset],
  );
  const conference = await source.manager.findOneBy(Conference, { id: conferenceId });
  return { items, total: conference?.releaseNumber ?? 0 };
}

/** This release and those before it, the newest first; `forPublic` leaves out those that showed the public no difference. */
export async function releasesUpTo(
  source: DataSource,
  conferenceId: string,
  number: number,
  { limit, forPublic }: { limit: number; forPublic: boolean },
): Promise<(ReleaseView & { publicNews: boolean })[]> {
  return source.query(
    `SELECT ${VIEW}, public_news AS "publicNews" FROM releases r WHERE conference_id = $1 AND number <= $2
       AND (public_news OR NOT $4) ORDER BY number DESC LIMIT $3`,
    [conferenceId, number, limit, forPublic],
  );
}

export async function findRelease(
  source: DataSource | EntityManager,
  conferenceId: string,
  number: number,
): Promise<ReleaseView | undefined> {
  const [found] = await source.query<ReleaseView[]>(
    `SELECT ${VIEW} FROM releases r WHERE conference_id = $1 AND number = $2`,
    [conferenceId, number],
  );
  return found;
}
