import { isInLanguages } from '#shared/field-kinds';
import { type Language, LANGUAGES } from '#shared/languages';
import { PANEL_FIELDS, PANEL_KINDS } from '#shared/programme/panels';
import type { EditedField } from '#shared/releases/changes';

/** One reading of an edited part. */
export interface EditedText {
  language: Language;
  before: string;
  after: string;
}

/** An edited part in the reader's language or, where it is written in each, in every language in which it changed. */
export function editedTexts({ name, before, after }: EditedField, reader: Language): EditedText[] {
  const changed = LANGUAGES.filter(
    (language) => (before[language] ?? '') !== (after[language] ?? ''),
  );
  const [first = reader] = changed;
  const shown = isWritten(name)
    ? changed
    : [changed.includes(reader) || changed.length === 0 ? reader : first];
  return shown.map((language) => ({
    language,
    before: before[language] ?? '',
    after: after[language] ?? '',
  }));
}

/** Whether a part is written in each language; all others say the same in both. */
function isWritten(name: string): boolean {
  const field = PANEL_FIELDS.find((one) => one === name);
  return field === 'talks' || (field !== undefined && isInLanguages(PANEL_KINDS[field]));
}
