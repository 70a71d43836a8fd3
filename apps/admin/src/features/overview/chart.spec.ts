import { describe, expect, it } from 'vitest';
import { axisDays, axisTicks, linePath, runningTotal } from './chart.js';

describe('runningTotal', () => {
  it('fills the days without a registration', () => {
    expect(
      runningTotal(
        [
          { day: '2027-02-27', count: 2 },
          { day: '2027-03-01', count: 3 },
        ],
        5,
      ),
    ).toEqual([
      { day: '2027-02-27', count: 2, total: 2 },
      { day: '2027-02-28', count: 0, total: 2 },
      { day: '2027-03-01', count: 3, total: 5 },
    ]);
  });

  it('starts from those received before the first day', () => {
    expect(runningTotal([{ day: '2027-03-01', count: 3 }], 12)).toEqual([
      { day: '2027-03-01', count: 3, total: 12 },
    ]);
  });

  it('is empty without registrations', () => {
    expect(runningTotal([], 0)).toEqual([]);
  });
});

describe('axisTicks', () => {
  it.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [36, [0, 10, 20, 30, 40]],
    [412, [0, 100, 200, 300, 400, 500]],
  ])('covers %i', (maximum, ticks) => {
    expect(axisTicks(maximum)).toEqual(ticks);
  });

  it('always covers the maximum with few ticks', () => {
    for (let maximum = 1; maximum < 5000; maximum += 7) {
      const ticks = axisTicks(maximum);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(maximum);
      expect(ticks.length).toBeLessThanOrEqual(7);
    }
  });
});

describe('linePath', () => {
  it('goes from the left to the right, higher for more', () => {
    expect(linePath([0, 5, 10], 10)).toBe('M0 100L50 50L100 0');
  });

  it('draws a single day as a level line', () => {
    expect(linePath([4], 8)).toBe('M0 50L100 50');
  });
});

describe('axisDays', () => {
  it('names the first and the last day', () => {
    const byDay = [
      { day: '2027-01-01', count: 1 },
      { day: '2027-01-31', count: 1 },
    ];
    const points = runningTotal(byDay, 2);
    const days = axisDays(points);
    expect(days).toHaveLength(5);
    expect(days[0]).toEqual({ day: '2027-01-01', share: 0 });
    expect(days.at(-1)).toEqual({ day: '2027-01-31', share: 100 });
  });
});
