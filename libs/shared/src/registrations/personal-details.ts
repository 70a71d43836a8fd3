import { choice, type FieldKinds, fieldsOf, TEXT } from '../field-kinds.js';
import { type Language, LANGUAGES } from '../languages.js';

/** What a registration says of a person. */
export interface PersonalDetails {
  nation: string;
  organisation: string;
  rankOrTitle: string;
  givenName: string;
  familyName: string;
  email: string;
  /** Of the messages to the person. */
  language: Language;
}

export type PersonalField = keyof PersonalDetails;

/** What each of them holds, in the order in which people are asked; a text is one line in the person's own language. */
export const PERSONAL_KINDS: FieldKinds<PersonalDetails> = {
  nation: choice<string>(''),
  organisation: TEXT,
  rankOrTitle: TEXT,
  givenName: TEXT,
  familyName: TEXT,
  email: choice<string>(''),
  language: choice<Language>(LANGUAGES[0]),
};

export const PERSONAL_FIELDS = fieldsOf(PERSONAL_KINDS);

/** What a person may leave out: who has one name gives it as the family name. */
export const OPTIONAL_DETAILS = [
  'rankOrTitle',
  'givenName',
] as const satisfies readonly PersonalField[];
export type OptionalDetail = (typeof OPTIONAL_DETAILS)[number];

export function isOptionalDetail(field: PersonalField): field is OptionalDetail {
  return OPTIONAL_DETAILS.some((optional) => optional === field);
}

/** `Colonel Anna Example`. */
export function attendeeName({
  rankOrTitle,
  givenName,
  familyName,
}: Pick<PersonalDetails, 'rankOrTitle' | 'givenName' | 'familyName'>): string {
  return [rankOrTitle, givenName, familyName].filter(Boolean).join(' ');
}
