import { lasting, type Placement, STEP, startingAt } from '../../slots/placement.js';

/** The long step of Shift with an arrow, in minutes. */
const LONG_STEP = 30;

/** What a key does with the session that is held. */
export type CarryAction =
  | { kind: 'time'; minutes: number }
  | { kind: 'length'; minutes: number }
  | { kind: 'room' | 'day'; by: 1 | -1 }
  | { kind: 'all-rooms' | 'drop' | 'cancel' | 'tray' };

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The action of a key while a session is held; undefined: not ours, the browser may have it. */
export function carryAction({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
}: Key): CarryAction | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  const minutes = shiftKey ? LONG_STEP : STEP;
  switch (key) {
    case 'ArrowUp':
      return { kind: 'time', minutes: -minutes };
    case 'ArrowDown':
      return { kind: 'time', minutes };
    case 'ArrowLeft':
      return { kind: 'room', by: -1 };
    case 'ArrowRight':
      return { kind: 'room', by: 1 };
    case 'PageUp':
      return { kind: 'day', by: -1 };
    case 'PageDown':
      return { kind: 'day', by: 1 };
    case '+':
    case '=':
      return { kind: 'length', minutes: STEP };
    case '-':
    case '_':
      return { kind: 'length', minutes: -STEP };
    case 'a':
    case 'A':
      return { kind: 'all-rooms' };
    case 'u':
    case 'U':
    case 'Delete':
    case 'Backspace':
      return { kind: 'tray' };
    case 'Enter':
    case ' ':
      return { kind: 'drop' };
    case 'Escape':
      return { kind: 'cancel' };
    default:
      return undefined;
  }
}

/** Where the held session may go. */
export interface Field {
  /** In the order of the columns. */
  roomIds: readonly string[];
  days: readonly string[];
}

/** The place after a key; the same one at the edge of the field. */
export function carried(place: Placement, action: CarryAction, field: Field): Placement {
  switch (action.kind) {
    case 'time':
      return startingAt(place, place.start + action.minutes);
    case 'length':
      return lasting(place, place.minutes + action.minutes);
    case 'room':
      return { ...place, roomId: beside(field.roomIds, place.roomId, action.by) };
    case 'day':
      return { ...place, day: beside(field.days, place.day, action.by) ?? place.day };
    case 'all-rooms':
      return { ...place, roomId: place.roomId === null ? (field.roomIds[0] ?? null) : null };
    default:
      return place;
  }
}

/** The neighbour in a row; from nowhere the first or the last one. */
function beside(row: readonly string[], from: string | null, by: 1 | -1): string | null {
  const at = from === null ? -1 : row.indexOf(from);
  if (at === -1) return (by === 1 ? row[0] : row.at(-1)) ?? from;
  return row[at + by] ?? from;
}
