import type { ReactNode } from 'react';
import { useView } from './view.js';

interface FieldProps {
  id: string;
  label: ReactNode;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: boolean | undefined;
  children: ReactNode;
}

/** Label, hint, error, control, in that order. */
export function Field({ id, label, hint, error, optional, children }: FieldProps) {
  const { t } = useView();
  return (
    <div className={error ? 'field field-error' : 'field'}>
      <label className="label" htmlFor={id}>
        {label} {optional ? <span className="optional">{t.optional}</span> : null}
      </label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}

export function FieldError({ id, error }: Pick<FieldProps, 'id' | 'error'>) {
  const { t } = useView();
  if (!error) return null;
  return (
    <p className="error" id={`${id}-error`}>
      <span className="vh">{t.errorPrefix} </span>
      {error}
    </p>
  );
}

/** The ids that describe a control of `Field`, and what else does. */
export function describedBy(
  { id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>,
  ...others: string[]
): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : '', ...others].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
