import { describe, expect, it } from 'vitest';
import { askedPlace } from './asked-place.js';

const slot = { roomId: 'hall', startsAt: '2027-06-15T07:00:00.000Z', locked: false };
const locked = { ...slot, locked: true };
const [otherRoom, otherStart] = [
  { ...slot, roomId: null },
  { ...slot, startsAt: '2027-06-15T08:00:00.000Z' },
];

describe('the place that an imported file asks for', () => {
  it('is where the session is, locked or not', () => {
    expect([slot, locked].map((held) => askedPlace(held, { ...slot }))).toEqual(['same', 'same']);
    expect(askedPlace(null, null)).toBe('same');
  });

  it('is given to a session that has none, and to one that is not locked', () => {
    expect(askedPlace(null, slot)).toBe('new');
    expect([otherRoom, otherStart, null].map((asked) => askedPlace(slot, asked))).toEqual(
      Array(3).fill('moved'),
    );
  });

  it('is not given to a locked session, nor is its own taken', () => {
    expect([otherRoom, otherStart, null].map((asked) => askedPlace(locked, asked))).toEqual(
      Array(3).fill('locked'),
    );
  });
});
