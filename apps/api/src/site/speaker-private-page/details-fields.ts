import type { OwnField, SpeakerView } from '#shared/programme/speakers';
import type { OwnDetails } from '../../programme/speakers/private-page/speaker-page.service.js';

/** The fields of the form in its order, named by their paths in `SpeakerInput`, and what locks each. */
export const DETAIL_FIELDS = {
  rankOrTitle: 'names',
  givenName: 'names',
  familyName: 'names',
  'office.en': 'office',
  'office.fr': 'office',
  'organisation.en': 'organisation',
  'organisation.fr': 'organisation',
  nation: 'nation',
  'biography.en': 'biography',
  'biography.fr': 'biography',
  phone: 'phone',
} as const satisfies Record<string, OwnField>;
export type DetailField = keyof typeof DETAIL_FIELDS;

/** What stands in the form, as text, so that an error keeps every value. */
export type DetailValues = Record<DetailField, string>;

const NAMES = Object.keys(DETAIL_FIELDS) as DetailField[];

/** Beyond every limit; the rest of a longer text would only be refused again. */
const LONGEST = 25_000;

export function valuesOf(speaker: SpeakerView): DetailValues {
  const { rankOrTitle, givenName, familyName, office, organisation, biography } = speaker;
  return {
    ...{ rankOrTitle, givenName, familyName },
    'office.en': office.en ?? '',
    'office.fr': office.fr ?? '',
    'organisation.en': organisation.en ?? '',
    'organisation.fr': organisation.fr ?? '',
    nation: speaker.nation ?? '',
    'biography.en': biography.en ?? '',
    'biography.fr': biography.fr ?? '',
    phone: speaker.phone,
  };
}

/** What a form sent, whatever it sent; a locked or missing field is as the speaker has it. */
export function readDetails(body: unknown, speaker: SpeakerView): DetailValues {
  const fields = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const known = valuesOf(speaker);
  const values = NAMES.map((name) => {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const isTaken = typeof value === 'string' && !isLocked(speaker, name);
    // A browser sends the line ends of a text area as CR LF (HTML 4.10.11.6).
    return [name, isTaken ? value.replaceAll('\r\n', '\n').slice(0, LONGEST) : known[name]];
  });
  return Object.fromEntries(values) as DetailValues;
}

export function isLocked({ lockedFields }: SpeakerView, name: DetailField): boolean {
  return lockedFields.includes(DETAIL_FIELDS[name]);
}

export function detailsOf(values: DetailValues, version: number): OwnDetails {
  const { rankOrTitle, givenName, familyName, phone } = values;
  const both = (name: 'office' | 'organisation' | 'biography') => ({
    en: values[`${name}.en`],
    fr: values[`${name}.fr`],
  });
  return {
    ...{ rankOrTitle, givenName, familyName, phone: phone.trim(), version },
    office: both('office'),
    organisation: both('organisation'),
    nation: values.nation || null,
    biography: both('biography'),
  };
}

/** The fields in which what was typed differs from what somebody else saved meanwhile. */
export function differingFields(typed: DetailValues, saved: SpeakerView): DetailField[] {
  const theirs = valuesOf(saved);
  return NAMES.filter((name) => typed[name].trim() !== theirs[name].trim());
}
