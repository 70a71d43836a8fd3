import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lasting, placementOf, slotInputOf, snap, startingAt, timesOf } from './placement.js';

const PARIS = 'Europe/Paris';
const place = { day: '2027-06-15', roomId: 'a', start: 570, minutes: 45 };

describe('a place', () => {
  it('becomes the slot that it came from', () => {
    expect(slotInputOf(place, PARIS)).toEqual({
      roomId: 'a',
      startsAt: '2027-06-15T09:30:00+02:00',
      durationMinutes: 45,
    });
    fc.assert(
      fc.property(fc.nat(287), fc.integer({ min: 1, max: 288 }), (start, length) => {
        const any = { ...place, start: start * 5, minutes: length * 5 };
        const slot = { roomId: 'a', ...timesOf(any, PARIS) };
        expect(placementOf(slot, any.day, PARIS)).toEqual(any);
      }),
    );
  });

  it('begins after an hour that the clocks skip', () => {
    const skipped = { ...place, day: '2027-03-28', start: 150 };
    expect(timesOf(skipped, PARIS)).toEqual({
      startsAt: '2027-03-28T03:00:00+02:00',
      endsAt: '2027-03-28T03:45:00+02:00',
    });
  });

  it('stays within its day and between one step and a day long', () => {
    expect([startingAt(place, -5).start, startingAt(place, 2000).start]).toEqual([0, 1435]);
    expect([lasting(place, 0).minutes, lasting(place, 9999).minutes]).toEqual([5, 1440]);
  });

  it('snaps to five minutes', () => {
    expect([snap(571), snap(573), snap(-1)].map((minute) => minute + 0)).toEqual([570, 575, 0]);
  });
});
