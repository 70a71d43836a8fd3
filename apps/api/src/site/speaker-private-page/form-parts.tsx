import type { ReactNode } from 'react';
import { Icon } from '../frame/icon.js';
import { useTexts, useView } from '../frame/view.js';
import { SPEAKER_PRIVATE_TEXTS } from './texts.js';

interface SectionProps {
  id: string;
  title: string;
  /** What was just done here. */
  done?: string | false;
  error?: string | undefined;
  children: ReactNode;
}

/** A part of the page with its heading, and what just happened in it. */
export function Section({ id, title, done, error, children }: SectionProps) {
  const { t } = useView();
  return (
    <section className="own-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {done ? (
        <div className="notice notice-ok" role="status">
          <Icon name="circle-check" />
          <p>{done}</p>
        </div>
      ) : null}
      {error === undefined ? null : (
        <div className="error-summary" role="alert" tabIndex={-1} id={`${id}-error`}>
          <p>
            <span className="vh">{t.errorPrefix} </span>
            {error}
          </p>
        </div>
      )}
      {children}
    </section>
  );
}

interface FieldProps {
  id: string;
  label: ReactNode;
  hint?: string | undefined;
  error?: string | undefined;
  /** What somebody else saved meanwhile. */
  theirs?: string | undefined;
  optional?: boolean;
  children: ReactNode;
}

/** Label, hint, error, control, in that order. */
export function Field({ id, label, hint, error, theirs, optional, children }: FieldProps) {
  const t = useTexts(SPEAKER_PRIVATE_TEXTS);
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
      {error ? (
        <p className="error" id={`${id}-error`}>
          <span className="vh">{t.errorPrefix} </span>
          {error}
        </p>
      ) : null}
      {children}
      {theirs === undefined ? null : (
        <p className="own-theirs" id={`${id}-theirs`}>
          <strong>{t.speakerPage.savedNow}</strong> {theirs || t.speakerPage.empty}
        </p>
      )}
    </div>
  );
}

/** The ids that describe a control of `Field`. */
export function describedBy({
  id,
  hint,
  error,
  theirs,
}: Pick<FieldProps, 'id' | 'hint' | 'error' | 'theirs'>): string | undefined {
  const ids = [
    hint ? `${id}-hint` : '',
    error ? `${id}-error` : '',
    theirs === undefined ? '' : `${id}-theirs`,
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
