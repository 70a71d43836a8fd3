import type { DataSource } from 'typeorm';
import type { Language } from '#shared/languages';
import type { AudienceMember } from '#shared/programme/audience';
import { hashOfSecret } from '../config/secrets.js';

export interface PersonalFeed {
  conferenceId: string;
  registrationId: string;
  language: Language;
  /** What decides which panels are for the attendee; null unless confirmed. */
  member: AudienceMember | null;
  createdAt: Date;
  /** The last time a panel was kept, let go, seated or given back; null: never. */
  agendaChangedAt: Date | null;
  /** The panels that the attendee keeps or has a seat in. */
  panelIds: string[];
  /** The address was withdrawn: 410, whereas an unknown one is 404. */
  revoked: boolean;
}

/** The feed of a secret address; undefined when there was never such a feed. */
export async function findPersonalFeed(
  dataSource: DataSource,
  secret: string,
): Promise<PersonalFeed | undefined> {
  const [feed] = await dataSource.query<PersonalFeed[]>(
    `SELECT f.conference_id AS "conferenceId", f.registration_id AS "registrationId", r.language,
            CASE WHEN r.status = 'confirmed'
              THEN json_build_object('category', k.key, 'nation', p.nation) END AS member,
            r.created_at AS "createdAt", r.agenda_changed_at AS "agendaChangedAt",
            ARRAY(SELECT panel_id FROM stars WHERE registration_id = r.id
                  UNION SELECT panel_id FROM seats WHERE registration_id = r.id) AS "panelIds",
            f.revoked_at IS NOT NULL AS revoked
     FROM personal_feeds f JOIN registrations r ON r.id = f.registration_id
     JOIN categories k ON k.id = r.category_id JOIN persons p ON p.id = r.person_id
     WHERE f.secret_hash = $1`,
    [hashOfSecret(secret)],
  );
  return feed;
}
