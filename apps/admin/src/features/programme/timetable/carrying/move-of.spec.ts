import { describe, expect, it } from 'vitest';
import type { PanelSummaryView } from '#shared/programme/panels';
import type { Carry } from './carry-store.js';
import { moveOf } from './move-of.js';

const from = { day: '2027-06-15', roomId: 'a', start: 600, minutes: 45 };
const panel = { id: 'one' } as PanelSummaryView;
const carry = (change: Partial<Carry>): Carry => ({
  panel,
  by: 'pointer',
  mode: 'move',
  from,
  target: from,
  clashes: [],
  ...change,
});
const kindOf = (change: Partial<Carry>) => moveOf(carry(change), 'Europe/Paris')?.kind;

describe('letting go', () => {
  it('does nothing where it was, over nothing, or over the tray it came from', () => {
    expect(kindOf({})).toBeUndefined();
    expect(kindOf({ target: null })).toBeUndefined();
    expect(kindOf({ from: null, target: 'tray' })).toBeUndefined();
  });

  it('is called by what it does', () => {
    expect(kindOf({ from: null })).toBe('place');
    expect(kindOf({ target: 'tray' })).toBe('unplace');
    expect(kindOf({ target: { ...from, roomId: 'b' } })).toBe('move');
    expect(kindOf({ target: { ...from, roomId: null } })).toBe('span');
    expect(kindOf({ target: { ...from, minutes: 60 } })).toBe('resize');
  });

  it('asks for the place with its length', () => {
    expect(moveOf(carry({ target: { ...from, start: 615 } }), 'Europe/Paris')?.steps).toEqual([
      {
        panel,
        slot: { roomId: 'a', startsAt: '2027-06-15T10:15:00+02:00', durationMinutes: 45 },
      },
    ]);
  });
});
