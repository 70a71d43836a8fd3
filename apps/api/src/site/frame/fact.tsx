import type { ReactNode } from 'react';
import { Icon } from './icon.js';
import type { IconName } from './icons.js';

/** A line with an icon in a list of facts. */
export function Fact({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <li>
      <Icon name={icon} />
      <span>{children}</span>
    </li>
  );
}
