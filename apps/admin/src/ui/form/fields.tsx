import { type ReactNode, useId } from 'react';
import { type FieldValues, get, type Path, useController, useFormContext } from 'react-hook-form';
import { useI18n } from '../../i18n/i18n.js';

/** The attributes that tie a control to its label, hint and error. */
export interface ControlAttributes {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  error?: string;
  className?: string;
  children: (attributes: ControlAttributes) => ReactNode;
}

/** Label, hint, error, control: in that order, always. */
export function Field({ label, hint, optional, error, className, children }: FieldProps) {
  const id = useId();
  const { t } = useI18n();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={['field', error && 'field-error', className].filter(Boolean).join(' ')}>
      <label className="label" htmlFor={id}>
        {label}
        {optional && <span className="optional"> {t.common.optional}</span>}
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  );
}

/** The error of a field of the form around it; also one that was reported for the object it is in. */
export function useFieldError(name: string): string | undefined {
  const { formState } = useFormContext();
  const error: unknown = get(formState.errors, name);
  const message = (error as { message?: unknown } | undefined)?.message;
  return typeof message === 'string' ? message : undefined;
}

interface InputFieldProps<Input extends FieldValues> {
  name: Path<Input>;
  label: string;
  hint?: string;
  optional?: boolean;
  className?: string;
}

/** One line of text; an empty one is sent as null where `nullable`. */
export function TextField<Input extends FieldValues>({
  name,
  nullable,
  type = 'text',
  autoComplete = 'off',
  ...field
}: InputFieldProps<Input> & {
  nullable?: boolean;
  type?: 'text' | 'email' | 'url' | 'password';
  autoComplete?: string;
}) {
  const { register } = useFormContext<Input>();
  const error = useFieldError(name);
  return (
    <Field {...field} error={error}>
      {(attributes) => (
        <input
          className="input"
          type={type}
          autoComplete={autoComplete}
          {...attributes}
          {...register(name, {
            setValueAs: (value: unknown) => (nullable && value === '' ? null : value),
          })}
        />
      )}
    </Field>
  );
}

/** A local time such as `08:30`; empty means null. */
export function ClockField<Input extends FieldValues>(field: InputFieldProps<Input>) {
  return <TextField<Input> {...field} className="clock" nullable optional />;
}

/** A whole number; empty means null. */
export function NumberField<Input extends FieldValues>({
  name,
  min = 0,
  step = 1,
  ...field
}: InputFieldProps<Input> & { min?: number; step?: number }) {
  const { register } = useFormContext<Input>();
  const error = useFieldError(name);
  return (
    <Field {...field} error={error}>
      {(attributes) => (
        <input
          className="input input-number"
          type="number"
          inputMode="numeric"
          min={min}
          step={step}
          {...attributes}
          {...register(name, {
            setValueAs: (value: unknown) =>
              value === '' || value === null || value === undefined ? null : Number(value),
          })}
        />
      )}
    </Field>
  );
}

/** A choice from a short list; the empty choice is null. */
export function SelectField<Input extends FieldValues>({
  name,
  children,
  ...field
}: InputFieldProps<Input> & { children: ReactNode }) {
  // Controlled, because the choices may arrive after the form: an unknown value must not become none.
  const { field: control } = useController<Input>({ name });
  const error = useFieldError(name);
  return (
    <Field {...field} error={error}>
      {(attributes) => (
        <select
          className="select"
          {...attributes}
          {...control}
          value={control.value ?? ''}
          onChange={(event) => control.onChange(event.target.value || null)}
        >
          {children}
        </select>
      )}
    </Field>
  );
}

/** A box to tick, with a hint under its label. */
export function CheckField<Input extends FieldValues>({
  name,
  label,
  hint,
}: InputFieldProps<Input>) {
  const { register } = useFormContext<Input>();
  return (
    <label className="choice">
      <input type="checkbox" {...register(name)} />
      <span>{label}</span>
      {hint && <span className="hint">{hint}</span>}
    </label>
  );
}

/** A longer text in one language, such as internal notes; an empty one is left out where `absent`. */
export function TextAreaField<Input extends FieldValues>({
  name,
  rows = 4,
  absent,
  ...field
}: InputFieldProps<Input> & { rows?: number; absent?: boolean }) {
  const { register } = useFormContext<Input>();
  const error = useFieldError(name);
  return (
    <Field {...field} error={error}>
      {(attributes) => (
        <textarea
          className="textarea"
          rows={rows}
          {...attributes}
          {...register(name, {
            setValueAs: (value: unknown) => (absent && value === '' ? undefined : value),
          })}
        />
      )}
    </Field>
  );
}
