import { describe, expect, it } from 'vitest';
import { focusAfter, type FocusStop } from './card-focus.js';

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
