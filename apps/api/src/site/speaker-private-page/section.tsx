import type { ReactNode } from 'react';
import { Icon } from '../frame/icon.js';
import { useView } from '../frame/view.js';

interface SectionProps {
  id: string;
  title: string;
  done?: string | false;
  error?: string | undefined;
  children: ReactNode;
}

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
