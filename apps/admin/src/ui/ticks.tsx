import type { ReactNode } from 'react';

interface TicksProps<Value extends string> {
  offered: readonly Value[];
  chosen: readonly string[];
  label: (value: Value) => ReactNode;
  /** What is ticked now, in the order in which it is offered. */
  onChange: (chosen: Value[]) => void;
  className?: string;
}

/** Any number of a few values. */
export function Ticks<Value extends string>(props: TicksProps<Value>) {
  const { offered, chosen, label, onChange, className = 'ticks' } = props;
  const change = (value: Value, on: boolean) =>
    onChange(offered.filter((other) => (other === value ? on : chosen.includes(other))));
  return (
    <div className={className}>
      {offered.map((value) => (
        <label key={value} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => change(value, event.target.checked)}
          />
          <span>{label(value)}</span>
        </label>
      ))}
    </div>
  );
}
