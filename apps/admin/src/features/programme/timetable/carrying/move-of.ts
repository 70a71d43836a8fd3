import type { Carry } from './carry-store.js';
import { samePlacement, slotInputOf } from '../../slots/placement.js';
import type { Move } from '../sending/use-moves.js';

/** What letting go does; undefined: nothing changes. */
export function moveOf(carry: Carry, timeZone: string): Move | undefined {
  const { panel, from, target, mode } = carry;
  if (target === null) return undefined;
  if (target === 'tray')
    return from ? { kind: 'unplace', steps: [{ panel, slot: null }] } : undefined;
  if (from && samePlacement(from, target)) return undefined;
  const steps = [{ panel, slot: slotInputOf(target, timeZone) }];
  if (!from) return { kind: 'place', steps };
  const isResize = mode === 'resize' || samePlacement({ ...from, minutes: target.minutes }, target);
  if (isResize) return { kind: 'resize', steps };
  return { kind: target.roomId === null && from.roomId !== null ? 'span' : 'move', steps };
}
