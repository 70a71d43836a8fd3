import type { Carry } from './carry-store.js';
import { lasting, snap, startingAt } from '../../slots/placement.js';

/** What the pointer is over while it carries a session. */
export type PointerOver =
  | { kind: 'nothing' | 'tray' }
  | { kind: 'day'; day: string }
  | { kind: 'room'; roomId: string }
  | { kind: 'grid'; day: string; roomId: string | null; minute: number };

/**
 * Where the held session would go. `grabbed`: minutes from its start (to resize: from its end) to the point where
 * it was taken, so that it does not jump under the pointer.
 */
export function pointerTarget(
  { panel, from, mode }: Pick<Carry, 'panel' | 'from' | 'mode'>,
  over: PointerOver,
  grabbed: number,
): Carry['target'] {
  if (mode === 'resize') {
    if (over.kind !== 'grid' || !from) return from;
    return lasting(from, snap(over.minute - grabbed) - from.start);
  }
  switch (over.kind) {
    case 'nothing':
      return null;
    case 'tray':
      return 'tray';
    case 'day':
      return from && { ...from, day: over.day };
    case 'room':
      // Its name at the head of the column: there at the same hour, also what takes all rooms until now.
      return from && { ...from, roomId: over.roomId };
    case 'grid': {
      // A break across all rooms stays one: its column means nothing.
      const roomId = from && from.roomId === null ? null : over.roomId;
      const minutes = from?.minutes ?? panel.durationMinutes;
      const start = snap(over.minute - grabbed);
      return startingAt({ day: over.day, roomId, start, minutes }, start);
    }
  }
}
