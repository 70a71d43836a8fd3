import { describe, expect, it } from 'vitest';
import { phaseOf } from './feed-phase.js';

const days = (timeZone: string, startDate = '2027-06-15', endDate = '2027-06-17') => ({
  startDate,
  endDate,
  timeZone,
});

describe('a feed', () => {
  it('is before, on and after the days of the conference, by its own clock', () => {
    const start = Date.parse('2027-06-14T22:00:00Z');
    const end = Date.parse('2027-06-17T22:00:00Z');
    const paris = (now: number) => phaseOf(days('Europe/Paris'), now);
    expect(paris(start - 1)).toEqual({ live: false, since: 0, next: start });
    expect(paris(start)).toEqual({ live: true, since: start, next: end });
    expect(paris(end - 1)).toEqual({ live: true, since: start, next: end });
    expect(paris(end)).toEqual({ live: false, since: end, next: null });
  });

  it('begins a day without midnight an hour later', () => {
    const beirut = days('Asia/Beirut', '2027-03-28', '2027-03-28');
    expect(phaseOf(beirut, 0).next).toBe(Date.parse('2027-03-27T22:00:00Z'));
  });
});
