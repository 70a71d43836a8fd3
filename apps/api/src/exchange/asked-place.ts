import { isSamePlace, type Place } from '../programme/moves/move-steps.js';

/** What a file does to the place of a session: it has that place, gets it, changes it, or is locked in another one. */
export type AskedPlace = 'same' | 'new' | 'moved' | 'locked';

/** A locked session is left where it is, whatever the file that is imported asks. */
export function askedPlace(
  slot: (Place & { locked: boolean }) | null,
  asked: Place | null,
): AskedPlace {
  if (isSamePlace(slot, asked)) return 'same';
  if (!slot) return 'new';
  return slot.locked ? 'locked' : 'moved';
}
