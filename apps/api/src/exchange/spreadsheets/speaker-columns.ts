import { type Language, type Localised, localised } from '#shared/languages';
import type { SpeakerInput, SpeakerView } from '#shared/programme/speakers';
import type { Column } from './sheet.js';

export type SpeakerColumn = Column<SpeakerView, SpeakerInput, object>;

export function blankSpeaker(): SpeakerInput {
  const nothing = () => localised('');
  const names = { rankOrTitle: '', givenName: '', familyName: '' };
  const texts = { office: nothing(), organisation: nothing(), biography: nothing() };
  return { ...names, ...texts, nation: null, email: null };
}

/** The row of a speaker before any cell of it changes; what no column holds stays as it is. */
export function speakerDraft(view: SpeakerView): SpeakerInput {
  const { rankOrTitle, givenName, familyName, nation, email, phone, version } = view;
  return {
    ...{ rankOrTitle, givenName, familyName, nation, email, phone, version },
    office: { ...view.office },
    organisation: { ...view.organisation },
    biography: { ...view.biography },
  };
}

type Line = 'rankOrTitle' | 'givenName' | 'familyName';

function lineColumn(field: Line, key: string, heading: Localised): SpeakerColumn {
  return {
    key,
    heading,
    path: field,
    show: (speaker) => speaker[field],
    read: (cell, input) => void (input[field] = cell),
  };
}

function textColumn(
  field: 'office' | 'organisation' | 'biography',
  language: Language,
  heading: Localised,
): SpeakerColumn {
  const mark = language.toUpperCase();
  return {
    key: `${field}_${language}`,
    heading: localised(`${heading.en} (${mark})`, `${heading.fr} (${mark})`),
    path: `${field}.${language}`,
    show: (speaker) => speaker[field][language],
    read: (cell, input) => void (input[field][language] = cell),
  };
}

const OFFICE = localised('Office', 'Fonction');
const ORGANISATION = localised('Organisation', 'Organisme');
const BIOGRAPHY = localised('Biography', 'Biographie');

export const SPEAKER_COLUMNS: SpeakerColumn[] = [
  lineColumn('rankOrTitle', 'rank_or_title', localised('Rank or title', 'Grade ou titre')),
  lineColumn('givenName', 'given_name', localised('Given name', 'Prénom')),
  lineColumn('familyName', 'family_name', localised('Family name', 'Nom')),
  textColumn('office', 'en', OFFICE),
  textColumn('office', 'fr', OFFICE),
  textColumn('organisation', 'en', ORGANISATION),
  textColumn('organisation', 'fr', ORGANISATION),
  {
    key: 'nation',
    heading: localised('Nation (two letters)', 'Nation (deux lettres)'),
    path: 'nation',
    show: ({ nation }) => nation ?? '',
    read: (cell, input) => void (input.nation = cell.toUpperCase() || null),
  },
  {
    key: 'email',
    heading: localised('Email address (private)', 'Adresse électronique (privée)'),
    path: 'email',
    show: ({ email }) => email ?? '',
    read: (cell, input) => void (input.email = cell || null),
  },
  {
    key: 'phone',
    heading: localised('Telephone (private)', 'Téléphone (privé)'),
    path: 'phone',
    show: ({ phone }) => phone,
    read: (cell, input) => void (input.phone = cell),
  },
  textColumn('biography', 'en', BIOGRAPHY),
  textColumn('biography', 'fr', BIOGRAPHY),
];
