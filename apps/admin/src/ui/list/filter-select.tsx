import { type Option, Select } from '../select.js';

interface FilterSelectProps {
  label: string;
  /** The words of "no filter", such as All rooms. */
  all: string;
  value: string | undefined;
  options: readonly Option[];
  onChange: (value: string | undefined) => void;
}

/** A filter of a list: everything, or one of the choices. */
export function FilterSelect({ label, all, value, options, onChange }: FilterSelectProps) {
  return (
    <Select
      aria-label={label}
      none={all}
      value={value ?? ''}
      options={options}
      onChange={(chosen) => onChange(chosen || undefined)}
    />
  );
}
