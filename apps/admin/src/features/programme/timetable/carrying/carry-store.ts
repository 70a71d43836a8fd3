import { useSyncExternalStore } from 'react';
import type { PanelSummaryView } from '#shared/programme/panels';
import type { CandidateClash } from '../../slots/candidate-clashes.js';
import type { Placement } from '../../slots/placement.js';

/** A session that is held, by the pointer or by the keyboard, and where it would go. */
export interface Carry {
  panel: PanelSummaryView;
  by: 'pointer' | 'keys';
  mode: 'move' | 'resize';
  /** Where it was; null: in the tray. */
  from: Placement | null;
  /** Null: over nothing that takes it. */
  target: Placement | 'tray' | null;
  /** What would clash at the target. */
  clashes: readonly CandidateClash[];
}

/** Milliseconds in which a card that was let go may come back somewhere else. */
const FOCUS_WITHIN = 2_000;

/** Holds what is carried outside React, so that a moving pointer draws the ghost and nothing else. */
export class CarryStore {
  private carry: Carry | undefined;
  private released: { id: string; at: number } | undefined;
  private readonly listeners = new Set<() => void>();

  readonly get = (): Carry | undefined => this.carry;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Lets go; what the keyboard held gets the focus once its card is drawn again. */
  release({ by, panel }: Carry): void {
    this.released = by === 'keys' ? { id: panel.id, at: performance.now() } : undefined;
    this.set(undefined);
  }

  /** The session whose card gets the focus wherever it is drawn next: it was let go by keyboard just now. */
  readonly wantsFocus = (): string | undefined =>
    this.released && performance.now() - this.released.at < FOCUS_WITHIN
      ? this.released.id
      : undefined;

  set(carry: Carry | undefined): void {
    this.carry = carry;
    for (const listener of this.listeners) listener();
  }
}

/** A part of what is carried; draws again only when that part changes. */
export function useCarried<Part>(
  store: CarryStore,
  part: (carry: Carry | undefined) => Part,
): Part {
  return useSyncExternalStore(store.subscribe, () => part(store.get()));
}
