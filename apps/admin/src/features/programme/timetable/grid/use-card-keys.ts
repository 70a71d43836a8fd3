import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { type GridHandle, useArranger } from '../carrying/arranger.js';
import { type FocusStep, focusAfter, type FocusStop, heirOf } from '../cards/card-focus.js';
import { useCarried } from '../carrying/carry-store.js';
import type { CardContext, PlacedPanel } from '../cards/card-context.js';
import { cardKey } from '../cards/card-keys.js';
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

  const left = useLeftCard(layout.stops);

  // The card is drawn a moment after it was chosen, and a moved one a moment after it was let go.
  useEffect(() => {
    if (isFocusLost()) {
      const heirs = [store.wantsFocus(), left.heir()];
      const next = layout.stops.find(({ id }) => heirs.includes(id));
      if (next) focus(next.id);
    }
    const id = wanted.current;
    const card = id && cardOf(grid.current, id);
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
    const id = idOf(event.target);
    if (!id) return;
    left.note(event.target, id);
    if (id !== chosen) setChosen(id);
  }

  /** As on a card: what other sessions, the title and the buttons leave free of a band opens its Move form. */
  function onClick({ target }: MouseEvent<HTMLElement>): void {
    const band = target instanceof HTMLElement && target.matches('.tt-break') ? target : undefined;
    const panel = panels.find(({ id }) => id === band?.dataset['session']);
    if (panel && context.editable) context.actions.move(panel);
  }

  const { onBlur } = left;
  return {
    current,
    column: stop?.column ?? undefined,
    on: { onKeyDown, onFocus, onBlur, onClick },
  };
}

/** Remembers the card that has the focus, so that the focus is not lost with it when it is moved or taken away. */
function useLeftCard(stops: readonly FocusStop[]) {
  const last = useRef<{ id: string; element: Element; stops: readonly FocusStop[] }>(undefined);
  return {
    note: (element: Element, id: string): void => {
      last.current = { id, element, stops };
    },
    /** Who gets the focus now; undefined while the card is there, or when the focus went elsewhere. */
    heir: (): string | undefined => {
      if (!last.current || last.current.element.isConnected) return undefined;
      return heirOf(last.current.stops, stops, last.current.id);
    },
    onBlur: ({ target }: FocusEvent<HTMLElement>): void => {
      requestAnimationFrame(() => {
        // From what opens over the grid the focus comes back.
        if (document.activeElement?.closest('[data-session], dialog, [role=application]')) return;
        if (target.isConnected) last.current = undefined;
      });
    },
  };
}

function idOf(element: Element): string | undefined {
  return element.closest<HTMLElement>('[data-session]')?.dataset['session'];
}

function cardOf(grid: GridHandle | null, id: string): HTMLElement | null | undefined {
  return grid?.scroller.querySelector<HTMLElement>(`[data-session="${id}"]`);
}

function isFocusLost(): boolean {
  return !document.activeElement || document.activeElement === document.body;
}
