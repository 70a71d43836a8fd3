import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { ApiProblem } from '../api/problem.js';
import { useI18n } from '../i18n/i18n.js';
import { ProblemCallout } from './callout.js';

/** Milliseconds before anything says that it is loading: most answers are faster. */
const PATIENCE = 300;

interface LoadedProps<Answer> {
  query: UseQueryResult<Answer, ApiProblem>;
  /** What stands there while loading; eight rows unless told. */
  bones?: ReactNode;
  children: (answer: Answer) => ReactNode;
}

/** What a query answered; bones while it loads, a callout with Try again when it failed. */
export function Loaded<Answer>({ query, bones, children }: LoadedProps<Answer>) {
  const { t } = useI18n();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.error) {
    return (
      <ProblemCallout
        problem={query.error}
        title={t.common.notLoaded}
        retry={() => void query.refetch()}
      />
    );
  }
  return <>{bones ?? <Bones />}</>;
}

/** Grey rows, shown after 300 ms and said once to a screen reader. */
export function Bones({ rows = 8 }: { rows?: number }) {
  const { t } = useI18n();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return <div className="bones" />;
  return (
    <div className="bones" role="status">
      <span className="vh">{t.common.loading}</span>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="bone" style={{ width: `${92 - ((row * 17) % 38)}%` }} />
      ))}
    </div>
  );
}
