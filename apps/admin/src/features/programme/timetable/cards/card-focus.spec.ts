import { describe, expect, it } from 'vitest';
import { focusAfter, type FocusStop, heirOf } from './card-focus.js';

const stops: FocusStop[] = [
  { id: 'coffee', column: null, start: 600 },
  { id: 'a1', column: 0, start: 540 },
  { id: 'a2', column: 0, start: 630 },
  { id: 'b1', column: 1, start: 545 },
  { id: 'd1', column: 3, start: 640 },
  { id: 'd2', column: 3, start: 540 },
];
const walk = (from: string, ...steps: Parameters<typeof focusAfter>[2][]) =>
  steps.reduce((at, step) => focusAfter(stops, at, step) ?? at, from);

describe('focusAfter', () => {
  it('goes up and down a column, through what runs across all rooms', () => {
    expect(walk('a1', 'down')).toBe('coffee');
    expect(walk('b1', 'down')).toBe('coffee');
    expect(walk('a2', 'up')).toBe('coffee');
    expect(walk('a2', 'down')).toBe('a2');
  });

  it('goes to the nearest time in the next column that has a card', () => {
    expect(walk('a2', 'right')).toBe('b1');
    expect(walk('b1', 'right')).toBe('d2');
    expect(walk('d1', 'left', 'left')).toBe('a1');
    expect(walk('coffee', 'right')).toBe('a2');
  });

  it('reads the day in time order', () => {
    expect(walk('a1', 'next', 'next')).toBe('b1');
    expect(walk('coffee', 'previous')).toBe('b1');
  });

  it('starts with the first card from nowhere', () => {
    expect(focusAfter(stops, 'gone', 'next')).toBe('coffee');
    expect(focusAfter([], 'gone', 'next')).toBeUndefined();
  });
});

describe('heirOf', () => {
  const without = (...ids: string[]) => stops.filter(({ id }) => !ids.includes(id));

  it('follows a session that moved', () => {
    expect(heirOf(stops, [...without('a1'), { id: 'a1', column: 3, start: 900 }], 'a1')).toBe('a1');
  });

  it('goes from one that left to the nearest of its room, else of the day', () => {
    expect(heirOf(stops, without('d1'), 'd1')).toBe('d2');
    expect(heirOf(stops, without('b1'), 'b1')).toBe('a1');
    expect(heirOf(stops, without('a1', 'a2'), 'a1')).toBe('d2');
  });

  it('knows nobody on another day', () => {
    expect(heirOf(stops, [{ id: 'tomorrow', column: 0, start: 540 }], 'a1')).toBeUndefined();
  });
});
