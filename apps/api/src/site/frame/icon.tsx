import type { IconName } from './icons.js';
import { useView } from './view.js';

/** A decorative icon of the page's sprite; the words next to it say what it means. */
export function Icon({
  name,
  small,
  className,
}: {
  name: IconName;
  small?: boolean;
  className?: string;
}) {
  useView().icons.add(name);
  return (
    <svg className={className ?? (small ? 'icon icon-s' : 'icon')} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
