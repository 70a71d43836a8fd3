import type { EntityManager } from 'typeorm';
import type { Localised } from '#shared/languages';
import type { AudienceMember } from '#shared/programme/audience';
import type { RegistrationStatus } from '#shared/registrations/registrations';
import { columns } from '../database/columns.js';
import { Registration } from './registration.entity.js';
import { DETAILS, type StoredDetails } from './stored-details.js';

/** What an attendee sees on the own page. */
export interface OwnPage extends StoredDetails {
  registrationId: string;
  conferenceId: string;
  conferenceSlug: string;
  status: RegistrationStatus;
  reference: string;
  categoryId: string;
  /** What decides which panels are for the attendee; null unless confirmed. */
  member: AudienceMember | null;
  category: Localised;
  /** The organisers' words with a declined registration. */
  reason: string | null;
  createdAt: Date;
  /** What the QR ticket holds; null unless confirmed. */
  ticketCode: string | null;
  /** Address of the personal feed; null once the registration is declined or cancelled. */
  feedUrl: string | null;
  mayCancel: boolean;
}

export interface OwnPageRow extends Omit<
  OwnPage,
  'registrationId' | 'member' | 'ticketCode' | 'feedUrl' | 'mayCancel'
> {
  id: string;
  categoryKey: string;
  feedGeneration: number;
}

/** The registration whose own page has this secret, by its hash; its row is held with `lock`. */
export async function findOwnPage(
  manager: EntityManager,
  secretHash: Buffer,
  lock?: 'lock',
): Promise<OwnPageRow | undefined> {
  const [row] = await manager.query<OwnPageRow[]>(
    `SELECT ${columns(Registration, 'r', FIELDS)}, ${DETAILS},
       c.slug AS "conferenceSlug", k.name AS category, k.key AS "categoryKey"
     FROM registrations r JOIN persons p ON p.id = r.person_id
     JOIN categories k ON k.id = r.category_id JOIN conferences c ON c.id = r.conference_id
     WHERE r.page_secret_hash = $1 ${lock ? 'FOR NO KEY UPDATE OF r' : ''}`,
    [secretHash],
  );
  return row;
}

const FIELDS = [
  ...(['id', 'conferenceId', 'categoryId', 'status', 'reference'] as const),
  ...(['reason', 'createdAt', 'feedGeneration'] as const),
];
