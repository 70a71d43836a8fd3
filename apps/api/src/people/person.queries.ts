import type { EntityManager } from 'typeorm';
import type { NamedPerson } from '#shared/programme/speakers';
import { jsonObject } from '../database/columns.js';
import { sortedTextOf } from '../database/localised-sql.js';
import { databaseError } from '../database/transaction.js';
import { Person } from './person.entity.js';

const STILL_REFERENCED = '23503';

/** What a person is called by. */
export const NAMES = [
  'rankOrTitle',
  'givenName',
  'familyName',
  'office',
  'organisation',
] as const satisfies readonly (keyof NamedPerson)[];

/** The names of a person `pe` as JSON of the shape `NamedPerson`. */
export const PERSON_NAMES = jsonObject(Person, 'pe', NAMES);

/** As dictionaries sort, accents after letters; known to every PostgreSQL with ICU. */
const AS_NAMES = 'COLLATE "und-x-icu"';

/** What persons `pe` of the same precedence are sorted by: family name, else given name, else organisation and office. */
export const PERSON_ORDER = `coalesce(nullif(pe.family_name, ''), nullif(pe.given_name, ''),
  concat_ws(' ', ${sortedTextOf('pe.organisation')}, ${sortedTextOf('pe.office')})) ${AS_NAMES}, pe.given_name ${AS_NAMES}`;

/** Deletes a person whom nothing refers to any more, and keeps one who is also an attendee. */
export async function deleteUnusedPerson(
  manager: EntityManager,
  conferenceId: string,
  personId: string,
): Promise<void> {
  try {
    // A savepoint, so that a refused deletion does not end the caller's transaction.
    await manager.transaction((nested) => nested.delete(Person, { id: personId, conferenceId }));
  } catch (error) {
    if (databaseError(error).code !== STILL_REFERENCED) throw error;
  }
}
