import { isInLanguages, sayField } from '#shared/field-kinds';
import {
  type OwnField,
  SPEAKER_KINDS,
  type SpeakerContent,
  type SpeakerView,
} from '#shared/programme/speakers';
import type { OwnDetails } from '../../programme/speakers/private-page/speaker-page.service.js';

/** What the form asks for, in its order, and what locks each. */
const LOCKS = {
  rankOrTitle: 'names',
  givenName: 'names',
  familyName: 'names',
  office: 'office',
  organisation: 'organisation',
  nation: 'nation',
  biography: 'biography',
  phone: 'phone',
} as const satisfies Partial<Record<keyof SpeakerContent, OwnField>>;
type Detail = keyof typeof LOCKS;
export type DetailText = 'office' | 'organisation' | 'biography';

/** A field of the form, named by its path in `SpeakerInput`: of a text one for each content language. */
export type DetailField = Exclude<Detail, DetailText> | `${DetailText}.${string}`;

/** What stands in the form, as text, so that an error keeps every value. */
export type DetailValues = Record<DetailField, string>;

const DETAILS = Object.keys(LOCKS) as Detail[];

/** Beyond every limit; the rest of a longer text would only be refused again. */
const LONGEST = 25_000;

export function valuesOf(speaker: SpeakerView, languages: readonly string[]): DetailValues {
  const say = (detail: Detail, language = '') => sayField(SPEAKER_KINDS, detail, speaker, language);
  const values = DETAILS.flatMap((detail) =>
    isInLanguages(SPEAKER_KINDS[detail])
      ? languages.map((language) => [`${detail}.${language}`, say(detail, language)])
      : [[detail, say(detail)]],
  );
  return Object.fromEntries(values) as DetailValues;
}

/** What a form sent, whatever it sent; a locked or missing field is as the speaker has it. */
export function readDetails(
  body: unknown,
  speaker: SpeakerView,
  languages: readonly string[],
): DetailValues {
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const values = Object.entries(valuesOf(speaker, languages)).map(([name, known]) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const isTaken = typeof value === 'string' && !isLocked(speaker, name as DetailField);
    // A browser sends the line ends of a text area as CR LF (HTML 4.10.11.6).
    return [name, isTaken ? value.replaceAll('\r\n', '\n').slice(0, LONGEST) : known];
  });
  return Object.fromEntries(values) as DetailValues;
}

export function isLocked({ lockedFields }: SpeakerView, name: DetailField): boolean {
  const [detail] = name.split('.') as [Detail];
  return lockedFields.includes(LOCKS[detail]);
}

export function detailsOf(
  values: DetailValues,
  languages: readonly string[],
  version: number,
): OwnDetails {
  const { rankOrTitle, givenName, familyName, phone } = values;
  const text = (detail: DetailText) =>
    Object.fromEntries(languages.map((language) => [language, values[`${detail}.${language}`]!]));
  return {
    ...{ rankOrTitle, givenName, familyName, phone: phone.trim(), version },
    office: text('office'),
    organisation: text('organisation'),
    nation: values.nation || null,
    biography: text('biography'),
  };
}

/** The fields in which what was typed differs from what somebody else saved meanwhile. */
export function differingFields(typed: DetailValues, saved: DetailValues): DetailField[] {
  const names = Object.keys(typed) as DetailField[];
  return names.filter((name) => typed[name]?.trim() !== saved[name]?.trim());
}
