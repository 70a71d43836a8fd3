import type { ReactNode } from 'react';
import { useView } from '../frame/view.js';
import type { FormField, RegisterForm } from './registration-form.js';

export function Section({ n, title, children }: { n: number; title: string; children: ReactNode }) {
  return (
    <fieldset className="sec">
      <legend>
        <h2 id={`section-${n}`}>
          <span className="sec-n" aria-hidden="true">
            {n}
          </span>
          {title}
        </h2>
      </legend>
      {children}
    </fieldset>
  );
}

export interface FieldProps {
  form: RegisterForm;
  name: FormField;
  label: string;
  hint?: string;
  optional?: boolean;
}

/** The ids that describe a field: its hint, then its error. */
export function describedBy({ form, name, hint }: FieldProps): string | undefined {
  const ids = [hint ? `${name}-hint` : '', form.errors[name] ? `${name}-error` : ''].filter(
    Boolean,
  );
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export function FieldFrame({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { t } = useView();
  const { form, name, label, hint, optional } = field;
  return (
    <div className={form.errors[name] ? 'field field-error' : 'field'}>
      <label className="label" htmlFor={name}>
        {label} {optional ? <span className="optional">{t.optional}</span> : null}
      </label>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError form={form} name={name} />
      {children}
    </div>
  );
}

export function FieldError({ form, name }: { form: RegisterForm; name: FormField }) {
  const { t } = useView();
  const error = form.errors[name];
  if (!error) return null;
  return (
    <p className="error" id={`${name}-error`}>
      <span className="vh">{t.errorPrefix} </span>
      {error}
    </p>
  );
}

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email';
  autoComplete: string;
  maxLength: number;
}

export function TextField({ type = 'text', autoComplete, maxLength, ...field }: TextFieldProps) {
  const { form, name, optional } = field;
  return (
    <FieldFrame {...field}>
      <input
        className="input"
        id={name}
        name={name}
        type={type}
        autoComplete={autoComplete}
        maxLength={maxLength}
        defaultValue={form.values[name]}
        required={!optional}
        aria-describedby={describedBy(field)}
        aria-invalid={form.errors[name] ? true : undefined}
      />
    </FieldFrame>
  );
}
