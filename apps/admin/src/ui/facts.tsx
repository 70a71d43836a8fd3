import type { ReactNode } from 'react';

interface FactsProps {
  /** What it is and what is known; without a value it is left out. */
  facts: readonly (readonly [string, ReactNode])[];
  className?: string;
}

/** Known facts, each beside its name. */
export function Facts({ facts, className }: FactsProps) {
  return (
    <dl className={className ? `kv ${className}` : 'kv'}>
      {facts.map(
        ([label, value]) =>
          Boolean(value) && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
