import { isInLanguages } from '#shared/field-kinds';
import { type Language, languageOf } from '#shared/languages';
import { PANEL_FIELDS, PANEL_KINDS } from '#shared/programme/panels';
import type { EditedField } from '#shared/releases/changes';
import { writtenLanguages } from '../../i18n/written-languages.js';

/** One reading of an edited part. */
export interface EditedText {
  language: string;
  before: string;
  after: string;
}

/** An edited part in the reader's language or, where it is written in each, in every language in which it changed. */
export function editedTexts(
  { name, before, after }: EditedField,
  reader: Language,
  order: readonly string[],
): EditedText[] {
  const changed = writtenLanguages(order, before, after).filter(
    (language) => (before[language] ?? '') !== (after[language] ?? ''),
  );
  const [first = languageOf(after, reader, order)] = changed;
  const shown = isWritten(name) ? changed : [changed.includes(reader) ? reader : first];
  return shown.map((language) => ({
    language,
    before: before[language] ?? '',
    after: after[language] ?? '',
  }));
}

/** Whether a part is written in each language; all others say the same in all. */
function isWritten(name: string): boolean {
  const field = PANEL_FIELDS.find((one) => one === name);
  return field === 'talks' || (field !== undefined && isInLanguages(PANEL_KINDS[field]));
}
