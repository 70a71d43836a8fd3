import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { type GridHandle, useArranger } from './arranger.js';
import { type FocusStep, focusAfter } from './card-focus.js';
import { useCarried } from './carry-store.js';
import type { CardContext, PlacedPanel } from './card.js';
import { cardKey } from './card-keys.js';
import type { DayLayout } from './day-layout.js';
import { useShortcuts } from './preferences.js';

interface CardKeysOptions {
  layout: DayLayout;
  panels: readonly PlacedPanel[];
  context: CardContext;
  grid: RefObject<GridHandle | null>;
}

/** One card of the grid is reached with Tab; arrows lead to the others, and keys act on it. */
export function useCardKeys({ layout, panels, context, grid }: CardKeysOptions) {
  const { store } = useArranger();
  // Drawn again when something is let go, so that its card gets the focus.
  useCarried(store, (carry) => carry?.by === 'keys');
  const { singleKeys } = useShortcuts();
  const [chosen, setChosen] = useState<string>();
  const wanted = useRef<string>(undefined);
  const current = layout.stops.some(({ id }) => id === chosen) ? chosen : layout.stops[0]?.id;
  const stop = layout.stops.find(({ id }) => id === current);

  function focus(id: string): void {
    const panel = panels.find((one) => one.id === id);
    const at = layout.stops.find((one) => one.id === id);
    if (!panel || !at) return;
    wanted.current = id;
    setChosen(id);
    grid.current?.reveal({ roomId: panel.slot.roomId, start: at.start });
  }

  // The card is drawn a moment after it was chosen, and a moved one a moment after it was let go.
  useEffect(() => {
    const next = store.wantsFocus();
    if (next && isFocusLost()) focus(next);
    const id = wanted.current;
    const card = id && grid.current?.scroller.querySelector<HTMLElement>(`[data-session="${id}"]`);
    if (!card) return;
    wanted.current = undefined;
    card.focus({ preventScroll: true });
  });

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-session]');
    const panel = panels.find(({ id }) => id === card?.dataset['session']);
    if (!card || !panel || event.defaultPrevented) return;
    const act = cardKey(event, { onCard: event.target === card, singleKeys });
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    if (act.kind === 'focus') {
      const next = focusAfter(layout.stops, panel.id, act.step satisfies FocusStep);
      if (next) focus(next);
    } else if (context.editable) {
      context.actions[act.kind](panel);
    }
  }

  function onFocus(event: FocusEvent<HTMLElement>): void {
    const id = event.target.closest<HTMLElement>('[data-session]')?.dataset['session'];
    if (id && id !== chosen) setChosen(id);
  }

  return { current, column: stop?.column ?? undefined, onKeyDown, onFocus };
}

function isFocusLost(): boolean {
  return !document.activeElement || document.activeElement === document.body;
}
