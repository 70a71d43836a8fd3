import { blankOf, isInLanguages, pick } from '#shared/field-kinds';
import { localised, type Phrase } from '#shared/languages';
import {
  SPEAKER_FIELDS,
  SPEAKER_KINDS,
  type SpeakerContent,
  type SpeakerInput,
  type SpeakerView,
} from '#shared/programme/speakers';
import { inEveryLanguage } from '#shared/words/words';
import { fieldColumns } from './field-columns.js';
import type { Column } from './sheet.js';

export type SpeakerColumn = Column<SpeakerView, SpeakerInput, object>;
type SpeakerField = keyof SpeakerContent;

/** What a table of people has no use for; the biography, which is long, comes last. */
const LEFT_OUT: readonly SpeakerField[] = ['language', 'precedence', 'lockedFields', 'biography'];
const SHEET_FIELDS = [
  ...SPEAKER_FIELDS.filter((field) => !LEFT_OUT.includes(field)),
  'biography',
] as const;

export function blankSpeaker(languages: readonly string[]): SpeakerInput {
  const nothing = Object.fromEntries(languages.map((language) => [language, '']));
  const blank = blankOf(SPEAKER_KINDS);
  const texts = SHEET_FIELDS.filter((field) => isInLanguages(SPEAKER_KINDS[field]));
  return {
    ...pick(blank, SHEET_FIELDS),
    ...Object.fromEntries(texts.map((field) => [field, { ...nothing }])),
  };
}

/** The row of a speaker before any cell of it changes; what no column holds stays as it is. */
export function speakerDraft(view: SpeakerView): SpeakerInput {
  return structuredClone(pick(view, [...SHEET_FIELDS, 'version']));
}

/** Headings that say more than the name of the field. */
const HEADINGS: Partial<Record<SpeakerField, Phrase>> = {
  nation: localised('Nation (two letters)', 'Nation (deux lettres)'),
  email: localised('Email address (private)', 'Adresse électronique (privée)'),
  phone: localised('Telephone (private)', 'Téléphone (privé)'),
};

/** A cell as the field keeps it. */
const KEPT: Partial<Record<SpeakerField, (cell: string) => string | null>> = {
  nation: (cell) => cell.toUpperCase() || null,
  email: (cell) => cell || null,
};

/** The columns of speakers of a conference with these content languages. */
export function speakerColumns(languages: readonly string[]): SpeakerColumn[] {
  return SHEET_FIELDS.flatMap((field) => columnsOf(field, languages));
}

function columnsOf(field: SpeakerField, languages: readonly string[]): SpeakerColumn[] {
  const columns = fieldColumns<SpeakerContent, SpeakerInput>({
    kinds: SPEAKER_KINDS,
    field,
    heading: HEADINGS[field] ?? inEveryLanguage(({ fields }) => fields.speaker[field]),
    inputOf: (input) => input,
    languages,
  });
  const kept = KEPT[field];
  const read = (cell: string, input: SpeakerInput) =>
    void Object.assign(input, { [field]: kept?.(cell) });
  return columns.map((column) => ({
    ...column,
    key: snakeCase(column.key),
    ...(kept && { read }),
  }));
}

/** `office.en` as `office_en`: what tables of speakers have always been read by. */
function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace('.', '_');
}
