import { localised, type Phrase } from '#shared/languages';
import type { SpeakerInput, SpeakerView } from '#shared/programme/speakers';
import type { Vocabulary } from '#shared/words/vocabulary';
import { inEveryLanguage } from '#shared/words/words';
import { type Column, inLanguage } from './sheet.js';

export type SpeakerColumn = Column<SpeakerView, SpeakerInput, object>;

export function blankSpeaker(languages: readonly string[]): SpeakerInput {
  const nothing = () => Object.fromEntries(languages.map((language) => [language, '']));
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
type Text = 'office' | 'organisation' | 'biography';

function lineColumn(field: Line, key: string): SpeakerColumn {
  return {
    key,
    heading: nameOfField(field),
    path: field,
    show: (speaker) => speaker[field],
    read: (cell, input) => void (input[field] = cell),
  };
}

function textColumn(field: Text, language: string): SpeakerColumn {
  return {
    key: `${field}_${language}`,
    heading: inLanguage(nameOfField(field), language),
    path: `${field}.${language}`,
    show: (speaker) => speaker[field][language] ?? '',
    read: (cell, input) => void (input[field][language] = cell),
  };
}

function nameOfField(field: keyof Vocabulary['fields']['speaker']): Phrase {
  return inEveryLanguage(({ fields }) => fields.speaker[field]);
}

/** The columns of speakers of a conference with these content languages. */
export function speakerColumns(languages: readonly string[]): SpeakerColumn[] {
  const texts = (field: Text) => languages.map((language) => textColumn(field, language));
  return [
    lineColumn('rankOrTitle', 'rank_or_title'),
    lineColumn('givenName', 'given_name'),
    lineColumn('familyName', 'family_name'),
    ...texts('office'),
    ...texts('organisation'),
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
    ...texts('biography'),
  ];
}
