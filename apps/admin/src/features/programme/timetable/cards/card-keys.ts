import type { FocusStep } from './card-focus.js';

/** What can be done with a card besides reading it. */
export type CardDeed = 'hold' | 'move' | 'swap' | 'lock' | 'unplace';

export type CardKeyAction = { kind: 'focus'; step: FocusStep } | { kind: CardDeed };

const STEPS: Record<string, FocusStep> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
/** Keys of one character: they can be turned off, because voice control types them. */
const LETTERS: Record<string, CardKeyAction> = {
  j: { kind: 'focus', step: 'next' },
  k: { kind: 'focus', step: 'previous' },
  m: { kind: 'move' },
  s: { kind: 'swap' },
  l: { kind: 'lock' },
  u: { kind: 'unplace' },
};

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key does on a card. `onCard`: the focus is on the card itself, not on a link or button in it. */
export function cardKey(
  { key, ctrlKey, metaKey, altKey }: Key,
  { onCard, singleKeys }: { onCard: boolean; singleKeys: boolean },
): CardKeyAction | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const step = STEPS[key];
  if (step) return { kind: 'focus', step };
  if (key === 'Delete') return { kind: 'unplace' };
  if (onCard && (key === 'Enter' || key === ' ')) return { kind: 'hold' };
  return singleKeys ? LETTERS[key.toLowerCase()] : undefined;
}
