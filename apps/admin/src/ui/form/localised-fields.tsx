import { Languages } from 'lucide-react';
import { type FieldValues, type Path, useFormContext, useWatch } from 'react-hook-form';
import { isUntranslated, type Localised } from '#shared/languages';
import { useConference } from '../../api/conference.js';
import { useI18n } from '../../i18n/i18n.js';
import { languageName, ownName } from '../../i18n/language-name.js';
import { LanguageTag } from '../language-tag.js';
import { Field, useFieldError } from './fields.js';

interface LocalisedFieldsProps<Input extends FieldValues> {
  /** The path of a text by language. */
  name: Path<Input>;
  label: string;
  hint?: string;
  /** Longest text in characters. */
  max: number;
  /** One line that grows, or a text of so many rows. */
  rows?: number;
}

/** The same text in every content language, side by side; a missing one says what readers see instead. */
export function LocalisedFields<Input extends FieldValues>(props: LocalisedFieldsProps<Input>) {
  const text = useWatch({ name: props.name }) as Localised | undefined;
  const groupError = useFieldError(props.name);
  const { languages } = useConference().view;
  return (
    <div className="in-languages">
      {languages.map((language) => (
        <LocalisedField
          key={language}
          {...props}
          language={language}
          value={text?.[language] ?? ''}
          missing={isUntranslated(text ?? {}, language)}
          groupError={groupError}
        />
      ))}
    </div>
  );
}

interface LocalisedFieldProps<Input extends FieldValues> extends LocalisedFieldsProps<Input> {
  language: string;
  value: string;
  missing: boolean;
  groupError: string | undefined;
}

function LocalisedField<Input extends FieldValues>(props: LocalisedFieldProps<Input>) {
  const { name, label, hint, max, rows = 1, language, value, missing, groupError } = props;
  const { register } = useFormContext();
  const { t, language: own } = useI18n();
  const path = `${name}.${language}`;
  const ownError = useFieldError(path);
  return (
    <Field
      className={missing ? 'field-todo' : undefined}
      error={ownError ?? groupError}
      hint={hint}
      label={
        <>
          {label} <LanguageTag of={language} silent />
          <span className="vh">{t.common.inLanguage(languageName(language, own))}</span>
        </>
      }
    >
      {(attributes) => (
        <>
          <textarea
            className={rows === 1 ? 'textarea textarea-line' : 'textarea'}
            lang={language}
            rows={rows}
            {...attributes}
            aria-describedby={[attributes['aria-describedby'], `${attributes.id}-note`]
              .filter(Boolean)
              .join(' ')}
            {...register(path, rows === 1 ? { setValueAs: withoutLineBreaks } : {})}
            onKeyDown={rows === 1 ? keepOneLine : undefined}
          />
          {missing ? (
            <p className="todo-msg" id={`${attributes.id}-note`}>
              <Languages className="icon icon-s" />
              {t.form.missing(languageName(language, own))}
            </p>
          ) : (
            <p className="hint" id={`${attributes.id}-note`}>
              {t.form.characters(value.length, max)}
            </p>
          )}
        </>
      )}
    </Field>
  );
}

function withoutLineBreaks(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\s*\n\s*/g, ' ') : value;
}

function keepOneLine(event: React.KeyboardEvent): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  (event.currentTarget as HTMLTextAreaElement).form?.requestSubmit();
}

/** Several texts under the heads of their languages. */
export function LocalisedTexts<Input extends FieldValues>({
  texts,
}: {
  texts: readonly LocalisedFieldsProps<Input>[];
}) {
  return (
    <>
      <LocalisedHeads names={texts.map(({ name }) => name)} />
      {texts.map((text) => (
        <LocalisedFields<Input> key={text.name} {...text} />
      ))}
    </>
  );
}

/** The heads of the columns, where there are several: each language and whether its texts are complete. */
function LocalisedHeads({ names }: { names: string[] }) {
  const { t } = useI18n();
  const { languages } = useConference().view;
  const texts = useWatch({ name: names }) as (Localised | undefined)[];
  if (languages.length === 1) return null;
  return (
    <div className="in-languages in-languages-heads">
      {languages.map((language) => {
        const missing = texts.filter((text) => isUntranslated(text ?? {}, language)).length;
        const written = texts.some((text) => text?.[language]?.trim());
        return (
          <p key={language}>
            <strong lang={language}>{ownName(language)}</strong>{' '}
            {(missing > 0 || written) && (
              <span className={missing ? 'tag tag-warn' : 'tag tag-ok'}>
                {missing ? t.form.textsMissing(missing) : t.form.complete}
              </span>
            )}
          </p>
        );
      })}
    </div>
  );
}
