import { type ReactNode, useId } from 'react';

interface BoxProps {
  title: string;
  /** Beside the title: a hint, a state, a count. */
  beside?: ReactNode;
  level?: 'h2' | 'h3';
  className?: string;
  children: ReactNode;
}

/** A framed part of a page under its heading. */
export function Box({ title, beside, level: Heading = 'h2', className, children }: BoxProps) {
  const id = useId();
  return (
    <section className={className ? `box ${className}` : 'box'} aria-labelledby={id}>
      <div className="box-head">
        <Heading id={id}>{title}</Heading>
        {typeof beside === 'string' ? <p className="muted">{beside}</p> : beside}
      </div>
      {children}
    </section>
  );
}
