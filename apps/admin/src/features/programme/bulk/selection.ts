import { useRef, useState } from 'react';
import { BULK_MAX } from '#shared/programme/bulk';
import type { PanelSummaryView } from '#shared/programme/panels';

export type Selection = ReadonlyMap<string, PanelSummaryView>;

/** The sessions from one place of a list to another, in either direction, both included. */
export function rangeOf<Item>(items: readonly Item[], from: number, to: number): Item[] {
  return items.slice(Math.min(from, to), Math.max(from, to) + 1);
}

/** A selection with some sessions in or out of it; never more than can be changed at once. */
export function withPanels(
  selection: Selection,
  panels: readonly PanelSummaryView[],
  on: boolean,
): Selection {
  const next = new Map(selection);
  for (const panel of panels) {
    if (!on) next.delete(panel.id);
    else if (next.has(panel.id) || next.size < BULK_MAX) next.set(panel.id, panel);
  }
  return next;
}

/** Which sessions are ticked, across the pages of the list. */
export function useSelection() {
  const [selection, setSelection] = useState<Selection>(new Map());
  /** Where the last box was ticked, for a range with Shift. */
  const anchor = useRef<number | null>(null);
  return {
    selection,
    /** Ticks or unticks a line, or with Shift all lines from the last one on. */
    toggle: (panels: readonly PanelSummaryView[], index: number, on: boolean, range: boolean) => {
      const from = range && anchor.current !== null ? anchor.current : index;
      setSelection((before) => withPanels(before, rangeOf(panels, from, index), on));
      anchor.current = index;
    },
    set: (panels: readonly PanelSummaryView[], on: boolean) =>
      setSelection((before) => withPanels(before, panels, on)),
    /** Another page: a range starts anew. */
    turn: () => {
      anchor.current = null;
    },
    clear: () => {
      anchor.current = null;
      setSelection(new Map());
    },
  };
}
