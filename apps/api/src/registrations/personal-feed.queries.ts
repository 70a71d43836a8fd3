import type { DataSource } from 'typeorm';
import type { Language } from '#shared/languages';
import { hashOfSecret } from '../config/secrets.js';

export interface PersonalFeed {
  conferenceId: string;
  registrationId: string;
  language: Language;
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
            f.revoked_at IS NOT NULL AS revoked
     FROM personal_feeds f JOIN registrations r ON r.id = f.registration_id
     WHERE f.secret_hash = $1`,
    [hashOfSecret(secret)],
  );
  return feed;
}
