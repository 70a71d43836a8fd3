import type { ComponentProps } from 'react';

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
}

/** Values with their words, as the options of a select. */
export function optionsOf<Value extends string>(
  values: readonly Value[],
  label: (value: Value) => string,
): Option<Value>[] {
  return values.map((value) => ({ value, label: label(value) }));
}

interface SelectProps<Value extends string> extends Omit<
  ComponentProps<'select'>,
  'value' | 'onChange' | 'children'
> {
  value: Value | '';
  options: readonly Option<Value>[];
  /** The words of "nothing chosen", whose value is empty. */
  none?: string | undefined;
  onChange: (value: Value) => void;
}

/** One of a few values. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options, none, className, onChange, ...rest } = props;
  return (
    <select
      {...rest}
      className={className ? `select ${className}` : 'select'}
      onChange={(event) => onChange(event.target.value as Value)}
    >
      {none !== undefined && <option value="">{none}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
