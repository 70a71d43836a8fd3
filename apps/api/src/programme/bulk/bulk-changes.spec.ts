import { describe, expect, it } from 'vitest';
import type { BulkChangeInput, BulkPanelInput } from '#shared/programme/bulk';
import { blankPanel, type PanelView } from '#shared/programme/panels';
import type { SlotView } from '#shared/programme/slots';
import { bulkChange } from './bulk-changes.js';

const text = { en: 'A', fr: '' };
const slot: SlotView = {
  roomId: 'room-1',
  startsAt: '2027-06-15T09:00:00+02:00',
  endsAt: '2027-06-15T10:00:00+02:00',
  locked: false,
  version: 7,
};
const panel: PanelView = {
  ...blankPanel(),
  ...{ id: 'a', slug: 'a', title: text, summary: text, abstract: text, languages: ['en'] },
  ...{ parts: [], slot, version: 3, updatedAt: '2027-01-01T00:00:00Z' },
};
const asked: BulkPanelInput = { id: 'a', version: 3, slotVersion: 7 };

const resultOf = (change: BulkChangeInput, changes: Partial<PanelView> = {}, version = 3) =>
  bulkChange({ ...asked, version }, { ...panel, ...changes }, change);

describe('a change of many panels', () => {
  it('names what differs, and leaves what is so already', () => {
    const change = { trackId: null, format: 'keynote', languages: ['en', 'fr'], seats: 9 } as const;
    expect(resultOf({ ...change, languages: [...change.languages] })).toEqual({
      id: 'a',
      title: text,
      changes: [
        { field: 'format', before: 'panel', after: 'keynote' },
        { field: 'languages', before: ['en'], after: ['en', 'fr'] },
        { field: 'seats', before: null, after: 9 },
      ],
      refused: null,
    });
    expect(resultOf({ trackId: null, languages: ['en'] }).changes).toEqual([]);
  });

  it('is refused for a panel that is gone or was changed meanwhile', () => {
    expect(bulkChange(asked, undefined, { seats: 9 })).toMatchObject({ refused: 'gone' });
    expect(resultOf({ seats: 9 }, {}, 2)).toMatchObject({ refused: 'stale', changes: [] });
  });

  it('of the room needs a place that is not locked and as it was read', () => {
    expect(resultOf({ roomId: 'room-2' }).changes).toHaveLength(1);
    expect(resultOf({ roomId: 'room-2' }, { slot: null }).refused).toBe('not-placed');
    expect(resultOf({ roomId: 'room-2' }, { slot: { ...slot, locked: true } }).refused).toBe(
      'locked',
    );
    expect(resultOf({ roomId: 'room-2' }, { slot: { ...slot, version: 8 } }).refused).toBe('stale');
    // Where nothing moves, neither a lock nor somebody else's move stands in the way.
    expect(resultOf({ roomId: 'room-1' }, { slot: { ...slot, locked: true } }).refused).toBe(null);
    expect(resultOf({ seats: 9 }, { slot: { ...slot, version: 8 } }).refused).toBe(null);
  });

  it('takes no seats away where attendees sign up', () => {
    expect(resultOf({ seats: null }, { seats: 9, signUp: true }).refused).toBe('sign-up');
    expect(resultOf({ seats: null }, { seats: 9 }).refused).toBe(null);
    expect(resultOf({ seats: 5 }, { seats: 9, signUp: true }).refused).toBe(null);
  });
});
