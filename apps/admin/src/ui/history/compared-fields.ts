import { type FieldKinds, fieldsOf, isInLanguages, sayField } from '#shared/field-kinds';
import type { Language } from '#shared/languages';
import { WORDS } from '#shared/words/words';
import type { ComparedField } from './versions.js';

type Shows<Content, Input> = { [Field in keyof Content]?: ComparedField<Input>['show'] };

/** A line for every field of a thing, by its kind, one for each language that is `written`; `own` says what takes more than the field itself to say. */
export function comparedFields<Content, Input extends Partial<Content>>(
  kinds: FieldKinds<Content>,
  labels: Record<keyof Content, string>,
  { language, written }: { language: Language; written: readonly string[] },
  own: Shows<Content, Input>,
): ComparedField<Input>[] {
  return fieldsOf(kinds).flatMap((field) => {
    const label = labels[field];
    if (!isInLanguages(kinds[field])) {
      const byKind = (input: Input) => said(kinds, field, input, language);
      return [{ path: String(field), label, show: own[field] ?? byKind }];
    }
    return comparedTexts<Input>(String(field), label, written);
  });
}

/** A line for a text in each language in which the conference writes. */
export function comparedTexts<Input>(
  path: string,
  label: string,
  written: readonly string[],
): ComparedField<Input>[] {
  if (written.length === 1) return [{ path: `${path}.${written[0]}`, label }];
  return written.map((tag) => ({
    path: `${path}.${tag}`,
    label: `${label} (${tag.toUpperCase()})`,
  }));
}

function said<Content>(
  kinds: FieldKinds<Content>,
  field: keyof Content,
  input: Partial<Content>,
  language: Language,
): string {
  const text = sayField<Content, keyof Content>(kinds, field, input, language);
  if (kinds[field].name !== 'yes-no') return text;
  return text === 'yes' ? WORDS[language].yes : WORDS[language].no;
}
