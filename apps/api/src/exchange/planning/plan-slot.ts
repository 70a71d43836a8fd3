import type { PanelRow } from '../../programme/imported/imported-programme.js';
import type { SaidPanel } from '../../programme/imported/said.js';
import { askedPlace } from '../asked-place.js';
import type { PanelPlan, PlannedPanel } from './plan.js';
import { decided, type Planning } from './planning.js';
import { settle } from './settle.js';

type Place = SaidPanel['place'];

/** Plans the place of one panel: where it will be, and what is remembered of the file. */
export function planSlot(
  planning: Planning,
  plan: PanelPlan,
  { id, panel, before, said }: PlannedPanel,
  { title }: PanelRow,
  rooms: ReadonlyMap<string, string>,
): { slot: Place; said: Place } {
  const { slots } = plan;
  const theirs: Place =
    panel.room === null || panel.startsAt === null
      ? null
      : { roomId: rooms.get(panel.room)!, startsAt: panel.startsAt };
  const current = before?.slot ?? null;
  const ours = current && { roomId: current.roomId, startsAt: current.startsAt };
  const kept = { slot: ours, said: said?.place ?? theirs };
  const settled = before?.removed ? 'theirs' : settleSlot(said, theirs, ours);
  if (settled === 'same' || settled === 'ours') {
    if (ours) slots.unchanged += 1;
    return { slot: ours, said: theirs };
  }
  const step = askedPlace(current, theirs);
  if (step === 'locked') {
    slots.unchanged += 1;
    plan.locked.push({ id, title });
    return kept;
  }
  if (settled === 'both') {
    const called = Object.values(title).find(Boolean) ?? '';
    const conflict = { kind: 'panel', id, title: called, field: 'slot', ours, theirs } as const;
    const side = decided(planning, conflict);
    if (side !== 'theirs') {
      if (ours) slots.unchanged += 1;
      return side === 'ours' ? { slot: ours, said: theirs } : kept;
    }
  }
  if (theirs === null) slots.remove.push(id);
  else (step === 'new' ? slots.create : slots.update).push({ panelId: id, ...theirs });
  return { slot: theirs, said: theirs };
}

function settleSlot(said: PlannedPanel['said'], theirs: Place, ours: Place) {
  if (askedPlace(ours && { ...ours, locked: false }, theirs) === 'same') return 'same';
  // A source that never gave a place takes none away.
  if (theirs === null && !said?.place) return 'ours';
  return settle(said && 'place' in said ? said.place : undefined, theirs, ours);
}
