import { expect, it } from 'vitest';
import { scrollSpeed } from './auto-scroll.js';

const frame = { left: 100, top: 100, right: 900, bottom: 700 };

it('rests in the middle and hurries at the edges', () => {
  expect(scrollSpeed(frame, 500, 400)).toEqual({ x: 0, y: 0 });
  const near = scrollSpeed(frame, 500, 660);
  const nearer = scrollSpeed(frame, 500, 690);
  expect(near.y).toBeGreaterThan(0);
  expect(nearer.y).toBeGreaterThan(near.y);
  expect(scrollSpeed(frame, 110, 400).x).toBeLessThan(0);
  expect(scrollSpeed(frame, 500, 710).y).toBe(1400);
});

it('does not follow the pointer far away, to the tray or to the tabs', () => {
  expect(scrollSpeed(frame, 20, 120)).toEqual({ x: 0, y: 0 });
  expect(scrollSpeed(frame, 500, 20)).toEqual({ x: 0, y: 0 });
});
