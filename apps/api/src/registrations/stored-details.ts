import type { Localised } from '#shared/languages';
import {
  PERSONAL_FIELDS,
  type PersonalDetails,
  type PersonalField,
} from '#shared/registrations/personal-details';
import { columns } from '../database/columns.js';
import { Person } from '../people/person.entity.js';
import { Registration } from './registration.entity.js';

/** What a registration keeps itself, as it was when it was made; the rest is the person's, who may also be a speaker. */
export const OF_REGISTRATION = ['email', 'language'] as const satisfies readonly PersonalField[];
type OfRegistration = (typeof OF_REGISTRATION)[number];

const OF_PERSON = PERSONAL_FIELDS.filter(
  (field): field is Exclude<PersonalField, OfRegistration> =>
    !OF_REGISTRATION.some((kept) => kept === field),
);

/** What a registration says of a person as it is stored: the organisation in the language in which it was written. */
export interface StoredDetails extends Omit<PersonalDetails, 'organisation'> {
  organisation: Localised;
}

/** The columns of StoredDetails over the aliases r (registration) and p (person). */
export const DETAILS = `${columns(Person, 'p', OF_PERSON)}, ${columns(Registration, 'r', OF_REGISTRATION)}`;
