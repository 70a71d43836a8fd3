import type { ComponentProps } from 'react';

interface FileChooserProps extends Omit<
  ComponentProps<'input'>,
  'type' | 'className' | 'onClick' | 'onChange'
> {
  onChoose: (file: File | undefined) => void;
}

/** Chooses a file. It begins empty each time: browsers are silent when the same file is chosen again after a correction. */
export function FileChooser({ onChoose, ...attributes }: FileChooserProps) {
  return (
    <input
      {...attributes}
      className="input"
      type="file"
      onClick={(event) => {
        event.currentTarget.value = '';
        onChoose(undefined);
      }}
      onChange={(event) => onChoose(event.target.files?.[0])}
    />
  );
}
