import type { ReactNode } from 'react';
import { describedBy, Field } from '../frame/form-field.js';
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

interface FieldProps {
  form: RegisterForm;
  name: FormField;
  label: string;
  hint?: string;
  optional?: boolean;
}

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email';
  autoComplete: string;
  maxLength: number;
}

export function TextField({ type = 'text', autoComplete, maxLength, ...field }: TextFieldProps) {
  const { form, name, label, hint, optional } = field;
  const error = form.errors[name];
  return (
    <Field id={name} label={label} hint={hint} error={error} optional={optional}>
      <input
        className="input"
        id={name}
        name={name}
        type={type}
        autoComplete={autoComplete}
        maxLength={maxLength}
        defaultValue={form.values[name]}
        required={!optional}
        aria-describedby={describedBy({ id: name, hint, error })}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  );
}
