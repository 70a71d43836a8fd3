import type { LucideIcon } from 'lucide-react';

/** How a state looks besides its word. */
export type Look = ['line' | 'info' | 'ok' | 'warn' | 'bad', LucideIcon];

/** Word, icon and colour of a state. */
export function Tag({ look: [colour, Icon], children }: { look: Look; children: string }) {
  return (
    <span className={`tag tag-${colour}`}>
      <Icon className="icon icon-s" />
      {children}
    </span>
  );
}
