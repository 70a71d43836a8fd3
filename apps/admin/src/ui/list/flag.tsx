import type { LucideIcon } from 'lucide-react';

interface FlagProps {
  kind: 'bad' | 'warn' | 'info';
  label: string;
  icon: LucideIcon;
}

/** A sign behind a name, with its words for those who hear or point at it. */
export function Flag({ kind, label, icon: Icon }: FlagProps) {
  return (
    <span className={`flag flag-${kind}`} title={label}>
      <Icon className="icon icon-s" aria-hidden="true" />
      <span className="vh">{label}</span>
    </span>
  );
}
