import type { EntityManager } from 'typeorm';
import type { Language } from '#shared/languages';
import { Conference } from '../../../conferences/conference.entity.js';
import { columns } from '../../../database/columns.js';
import { INTERFACE_LANGUAGE } from '../../../database/localised-sql.js';

const CONFERENCE = columns(Conference, 'c', ['timeZone', 'languages']);

/** Whose private page a secret opens. */
export interface PageOwner {
  id: string;
  conferenceId: string;
  conferenceSlug: string;
  timeZone: string;
  /** The content languages of the conference. */
  languages: string[];
}

export async function findOwner(
  manager: EntityManager,
  secretHash: Buffer,
  lock?: 'lock',
): Promise<PageOwner | undefined> {
  const [owner] = await manager.query<PageOwner[]>(
    `SELECT sp.id, sp.conference_id AS "conferenceId", c.slug AS "conferenceSlug", ${CONFERENCE}
     FROM speakers sp JOIN conferences c ON c.id = sp.conference_id
     WHERE sp.page_secret_hash = $1 ${lock ? 'FOR NO KEY UPDATE OF sp' : ''}`,
    [secretHash],
  );
  return owner;
}

/** What the link of a speaker's private page is made of. */
interface LinkParts {
  slug: string;
  language: Language;
  pageGeneration: number;
}

/** Held, so that a link is renewed once at a time. */
export async function holdLink(
  manager: EntityManager,
  conferenceId: string,
  id: string,
): Promise<LinkParts | undefined> {
  const [parts] = await manager.query<LinkParts[]>(
    `SELECT c.slug, coalesce(pe.language, ${INTERFACE_LANGUAGE}) AS language, sp.page_generation AS "pageGeneration"
     FROM speakers sp JOIN persons pe ON pe.id = sp.person_id JOIN conferences c ON c.id = sp.conference_id
     WHERE sp.conference_id = $1 AND sp.id = $2 FOR NO KEY UPDATE OF sp`,
    [conferenceId, id],
  );
  return parts;
}
